package io.seckill.crash.books;

import java.sql.SQLException;

/** Figures 3, 4 and 12 as far as rows tell, from reservations and orders. */
final class OrderBooks {

    private static final String RESERVATION_WITHOUT_ORDER = """
            select 1 as lost, r.id, r.sale_id, r.buyer, r.quantity, r.reserved_at from reservation r
            where not exists (select 1 from purchase_order o where o.sale_id = r.sale_id and o.ticket_id = r.id)
            """;

    private static final String ORDERS_OF_ONE_TICKET = """
            select count(*) - 1 as doubled, ticket_id, min(id) as first_order, max(id) as last_order from purchase_order
            group by ticket_id having count(*) > 1
            """;

    private static final String ORDER_WITHOUT_RESERVATION = """
            select 1 as doubled, o.id, o.ticket_id, o.sale_id, o.buyer, o.quantity from purchase_order o
            where not exists (select 1 from reservation r
              where r.id = o.ticket_id and r.sale_id = o.sale_id and r.buyer = o.buyer and r.quantity = o.quantity)
            """;

    private static final String UNITS_BEYOND_LIMIT = """
            select o.units - s.per_buyer_limit as doubled, o.sale_id, o.buyer, o.units, s.per_buyer_limit
            from (select sale_id, buyer, sum(quantity) as units from purchase_order where state <> 'CLOSED'
              group by sale_id, buyer) o
            join sale s on s.id = o.sale_id where o.units > s.per_buyer_limit
            """;

    private static final String PAID_AND_CLOSED = """
            select 1 as both_states, p.ticket_id, p.id as paid_order, c.id as closed_order
            from purchase_order p join purchase_order c on c.ticket_id = p.ticket_id
            where p.state in ('PAID', 'SHIPPED', 'REFUNDING', 'REFUNDED') and c.state = 'CLOSED'
            """;

    private OrderBooks() {}

    static void check(Rows rows, Findings findings) throws SQLException {
        findings.add(Figure.LOST_PURCHASES, rows.findings(RESERVATION_WITHOUT_ORDER));
        findings.add(Figure.DOUBLE_ORDERS, rows.findings(ORDERS_OF_ONE_TICKET));
        findings.add(Figure.DOUBLE_ORDERS, rows.findings(ORDER_WITHOUT_RESERVATION));
        findings.add(Figure.DOUBLE_ORDERS, rows.findings(UNITS_BEYOND_LIMIT));
        findings.add(Figure.PAID_AND_CLOSED, rows.findings(PAID_AND_CLOSED));
    }
}

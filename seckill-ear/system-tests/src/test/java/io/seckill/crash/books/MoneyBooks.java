package io.seckill.crash.books;

import java.sql.SQLException;

/** Figure 8, from sales, orders and credit. */
final class MoneyBooks {

    private static final String WRONG_AMOUNT = """
            select 1 as wrong, o.id, o.sale_id, o.quantity, o.amount_minor, o.currency, s.price_minor
            from purchase_order o join sale s on s.id = o.sale_id
            where o.amount_minor <> o.quantity * s.price_minor or o.currency <> s.currency
            """;

    /** A point for each full hundred: so many that a hundred times as much, and not a whole hundred less, was paid. */
    private static final String WRONG_POINTS = """
            select 1 as wrong, e.id, e.order_id, e.buyer, e.points, o.amount_minor
            from credit_entry e join purchase_order o on o.id = e.order_id
            where e.points * 100 > o.amount_minor or e.points * 100 + 100 <= o.amount_minor
            """;

    private static final String WRONG_BALANCE = """
            select 1 as wrong, a.buyer, a.points, coalesce(e.points, 0) as sum_of_entries
            from credit_account a
            left join (select buyer, sum(points) as points from credit_entry group by buyer) e on e.buyer = a.buyer
            where a.points <> coalesce(e.points, 0)
            """;

    private static final String ENTRIES_WITHOUT_ACCOUNT = """
            select 1 as wrong, e.id, e.buyer, e.points from credit_entry e
            where not exists (select 1 from credit_account a where a.buyer = e.buyer)
            """;

    private MoneyBooks() {}

    static void check(Rows rows, Findings findings) throws SQLException {
        findings.add(Figure.WRONG_MONEY, rows.findings(WRONG_AMOUNT));
        findings.add(Figure.WRONG_MONEY, rows.findings(WRONG_POINTS));
        findings.add(Figure.WRONG_MONEY, rows.findings(WRONG_BALANCE));
        findings.add(Figure.WRONG_MONEY, rows.findings(ENTRIES_WITHOUT_ACCOUNT));
    }
}

package io.seckill.monitoring;

import io.seckill.value.SaleId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a sale's figures by one statement: at READ COMMITTED a statement, and only a statement, sees one moment. */
@Stateless
public class SaleFiguresQuery {

    private static final String FIGURES = """
            select
              (select sum(units_allotted) from stock_segment where sale_id = s.id),
              (select sum(units_free) from stock_segment where sale_id = s.id),
              (select count(*) from reservation where sale_id = s.id),
              (select coalesce(sum(quantity), 0) from reservation where sale_id = s.id),
              (select coalesce(sum(quantity), 0) from purchase_order where sale_id = s.id),
              (select coalesce(sum(quantity), 0) from purchase_order where sale_id = s.id and not units_returned),
              (select count(*) from purchase_order where sale_id = s.id),
              (select count(*) from purchase_order where sale_id = s.id and state in ('PAID', 'SHIPPED')),
              (select count(*) from purchase_order where sale_id = s.id and state = 'CLOSED'),
              (select count(*) from credit_entry where sale_id = s.id and reason = 'EARNED'),
              (select count(*) from credit_entry where sale_id = s.id and reason = 'TAKEN_BACK'),
              (select count(*) from coupon where sale_id = s.id),
              (select count(*) from coupon_return where sale_id = s.id),
              (select count(*) from sms_message where sale_id = s.id),
              (select count(*) from purchase_order
                where sale_id = s.id and (amount_minor <> quantity * s.price_minor or currency <> s.currency)),
              (select count(*) from credit_account a
                where a.buyer in (select buyer from credit_entry where sale_id = s.id)
                  and a.points <> (select sum(e.points) from credit_entry e where e.buyer = a.buyer)),
              (select count(*) from purchase_order o
                where o.sale_id = s.id and not exists (select 1 from reservation r
                  where r.id = o.ticket_id and r.sale_id = o.sale_id and r.buyer = o.buyer and r.quantity = o.quantity)),
              (select count(*) from purchase_order o
                where o.sale_id = s.id and (s.rewards_on = 'ORDER_PLACED' or exists (select 1 from order_step p
                  where p.order_id = o.id and p.state = 'PAID'))),
              (select count(*) from purchase_order o
                where o.sale_id = s.id and (o.state = 'REFUNDED' or o.state = 'CLOSED' and s.rewards_on = 'ORDER_PLACED')),
              (select count(*) from red_packet where sale_id = s.id),
              (select count(*) from red_packet_return where sale_id = s.id),
              s.red_packet_budget_minor,
              coalesce((select left_minor from red_packet_budget where sale_id = s.id), s.red_packet_budget_minor),
              (select coalesce(sum(amount_minor), 0) from red_packet where sale_id = s.id),
              (select coalesce(sum(amount_minor), 0) from red_packet_return where sale_id = s.id),
              (select count(*) from order_step where sale_id = s.id and state = 'PAID'),
              (select count(*) from order_step where sale_id = s.id and state = 'SHIPPED'),
              (select count(*) from shipment where sale_id = s.id),
              (select count(*) from shipment where sale_id = s.id and state = 'SHIPPED'),
              (select count(*) from shipment h
                where h.sale_id = s.id and h.state in ('WAITING_FOR_ADDRESS', 'REQUESTED')
                  and exists (select 1 from order_step t where t.order_id = h.order_id and t.state = 'REFUNDING')),
              (select count(*) from purchase_order where sale_id = s.id)
                + (select count(*) from order_step t where t.sale_id = s.id and t.state in %1$s),
              (select coalesce(sum(quantity), 0) from purchase_order where sale_id = s.id)
                + (select coalesce(sum(o.quantity), 0) from order_step t join purchase_order o on o.id = t.order_id
                  where t.sale_id = s.id and t.state in %1$s),
              (select coalesce(sum(amount_minor), 0) from purchase_order where sale_id = s.id)
                + (select coalesce(sum(o.amount_minor), 0) from order_step t join purchase_order o on o.id = t.order_id
                  where t.sale_id = s.id and t.state in %1$s),
              (select coalesce(sum(orders), 0) from sale_count where sale_id = s.id),
              (select coalesce(sum(units), 0) from sale_count where sale_id = s.id),
              (select coalesce(sum(amount_minor), 0) from sale_count where sale_id = s.id)
            from sale s where s.id = ?1
            """.formatted("('PAID', 'SHIPPED', 'REFUNDED', 'CLOSED')");

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** Empty when there is no such sale. */
    public Optional<SaleFigures> read(SaleId sale) {
        List<?> rows = entities.createNativeQuery(FIGURES)
                .setParameter(1, sale.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> figures((Object[]) row));
    }

    private static SaleFigures figures(Object[] row) {
        long[] n = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            n[i] = ((Number) row[i]).longValue();
        }
        return new SaleFigures(
                n[0],
                n[1],
                n[2],
                n[3],
                n[4],
                n[5],
                n[6],
                n[7],
                n[8],
                n[9],
                n[10],
                n[11],
                n[12],
                n[13],
                n[14],
                n[15],
                n[16],
                rewards(Arrays.copyOfRange(n, 17, 25)),
                new SaleFigures.Deliveries(n[25], n[26], n[27], n[28], n[29]),
                new SaleFigures.Counted(n[30], n[31], n[32]),
                new SaleFigures.Counted(n[33], n[34], n[35]));
    }

    private static RewardFigures rewards(long[] n) {
        boolean redPackets = n[4] > 0;
        return new RewardFigures(
                n[0], n[1], redPackets ? n[0] : 0, redPackets ? n[1] : 0, n[2], n[3], n[4], n[5], n[6] - n[7]);
    }
}

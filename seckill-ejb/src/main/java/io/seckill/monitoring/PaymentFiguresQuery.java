package io.seckill.monitoring;

import io.seckill.jdbc.Statements;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a sale's money by one statement: at READ COMMITTED a statement, and only a statement, sees one moment. */
@ApplicationScoped
public class PaymentFiguresQuery {

    private static final String FIGURES = """
            select
              (select count(*) from order_step where sale_id = s.id and state = 'PAID'),
              (select count(*) from payment where sale_id = s.id and result = 'ACCEPTED'),
              (select count(*) from payment p join purchase_order o on o.id = p.order_id
                where p.sale_id = s.id and p.result = 'ACCEPTED'
                  and (p.amount_minor <> o.amount_minor or p.currency <> o.currency)),
              (select count(*) from order_step a join order_step b on b.order_id = a.order_id and b.state = 'CLOSED'
                where a.sale_id = s.id and a.state = 'PAID'),
              (select count(*) from payment where sale_id = s.id and result in ('LATE', 'TWICE')),
              (select count(*) from refund where sale_id = s.id and reason in ('LATE', 'TWICE')),
              (select count(*) from purchase_order where sale_id = s.id and state in ('REFUNDING', 'REFUNDED')),
              (select count(*) from refund where sale_id = s.id and reason = 'REQUESTED'),
              (select count(*) from purchase_order where sale_id = s.id and state = 'REFUNDED'),
              (select count(*) from refund where sale_id = s.id and reason = 'REQUESTED' and state = 'REFUNDED'),
              (select count(*) from refund r join payment p on p.transaction_id = r.transaction_id
                where r.sale_id = s.id and (r.amount_minor <> p.amount_minor or r.currency <> p.currency)),
              (select count(*) from refund where sale_id = s.id and state = 'REFUNDED')
            from sale s where s.id = ?
            """;

    @Inject
    Statements statements;

    /** Of a sale that there is. */
    PaymentFigures read(SaleId sale) {
        return statements
                .query(FIGURES, sale, (query, id) -> query.setLong(1, id.value()), PaymentFiguresQuery::figures)
                .get(0);
    }

    private static PaymentFigures figures(ResultSet row) throws SQLException {
        return new PaymentFigures(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12));
    }
}

package io.seckill.reward;

import io.seckill.jdbc.Statements;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Repository of the coupons. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Coupons {

    private static final String INSERT =
            "insert into coupon (id, order_id, sale_id, buyer, percent_off, issued_at, expires_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_RETURN =
            "insert into coupon_return (sale_id, order_id, returned_at) values (?, ?, ?)";

    @Inject
    Statements statements;

    public void add(List<Coupon> coupons) {
        statements.execute(INSERT, coupons, (row, coupon) -> {
            row.setLong(1, coupon.id());
            row.setLong(2, coupon.order().value());
            row.setLong(3, coupon.sale().value());
            row.setString(4, coupon.buyer().value());
            row.setInt(5, coupon.percentOff());
            row.setLong(6, coupon.issuedAt().toEpochMilli());
            row.setLong(7, coupon.expiresAt().toEpochMilli());
        });
    }

    public void takeBack(SaleId sale, List<OrderId> orders, Instant now) {
        statements.execute(INSERT_RETURN, orders, (row, order) -> {
            row.setLong(1, sale.value());
            row.setLong(2, order.value());
            row.setLong(3, now.toEpochMilli());
        });
    }
}

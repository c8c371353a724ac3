package io.seckill.reward;

import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** By the index of the buyer's orders: one of its own would be an index entry more for each order, in the hot path (ADR 015). */
    private static final String OF_BUYER = "select c.order_id, c.percent_off, c.issued_at, c.expires_at, r.order_id"
            + " from purchase_order o join coupon c on c.sale_id = o.sale_id and c.order_id = o.id"
            + " left join coupon_return r on r.sale_id = c.sale_id and r.order_id = c.order_id"
            + " where o.buyer = ? and o.id < ? order by o.id desc limit ?";

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

    /**
     * A buyer's coupons of orders older than {@code behind}, newest first, with what they are worth at {@code now}. Needs no
     * transaction.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OwnCoupon> ofBuyer(BuyerId buyer, OrderId behind, int limit, Instant now) {
        return statements.query(
                OF_BUYER,
                buyer,
                (query, id) -> {
                    query.setString(1, id.value());
                    query.setLong(2, behind.value());
                    query.setInt(3, limit);
                },
                row -> own(row, now));
    }

    private static OwnCoupon own(ResultSet row, Instant now) throws SQLException {
        Instant expiresAt = Instant.ofEpochMilli(row.getLong(4));
        boolean returned = row.getObject(5) != null;
        return new OwnCoupon(
                new OrderId(row.getLong(1)),
                row.getInt(2),
                Instant.ofEpochMilli(row.getLong(3)),
                expiresAt,
                OwnCoupon.State.at(now, expiresAt, returned));
    }
}

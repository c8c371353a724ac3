package io.seckill.payment;

import io.seckill.jdbc.Statements;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the payments. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Payments {

    private static final String INSERT =
            "insert into payment (transaction_id, order_id, sale_id, amount_minor, currency,"
                    + " outcome, result, notified_at) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT =
            "select transaction_id, order_id, sale_id, amount_minor, currency, outcome, result, notified_at from payment";

    @Inject
    Statements statements;

    /** The transaction's primary key refuses a second one. */
    public void add(Payment payment) {
        statements.execute(INSERT, List.of(payment), (row, one) -> {
            row.setString(1, one.notification().transactionId());
            row.setLong(2, one.notification().order().value());
            row.setLong(3, one.saleId());
            row.setLong(4, one.notification().amount().minor());
            row.setString(5, one.notification().amount().currency().getCurrencyCode());
            row.setString(6, one.notification().outcome().name());
            row.setString(7, one.result().name());
            row.setLong(8, one.notifiedAt().toEpochMilli());
        });
    }

    public Optional<Payment> find(String transactionId) {
        return statements
                .query(
                        SELECT + " where transaction_id = ?",
                        transactionId,
                        (query, id) -> query.setString(1, id),
                        Payments::read)
                .stream()
                .findFirst();
    }

    /** The payment by which an order is paid for. */
    public Optional<Payment> of(OrderId order) {
        return statements
                .query(
                        SELECT + " where order_id = ? and result = 'ACCEPTED'",
                        order,
                        (query, id) -> query.setLong(1, id.value()),
                        Payments::read)
                .stream()
                .findFirst();
    }

    private static Payment read(ResultSet row) throws SQLException {
        PaymentNotification notification = new PaymentNotification(
                row.getString(1),
                new OrderId(row.getLong(2)),
                PaymentNotification.Outcome.valueOf(row.getString(6)),
                Money.of(row.getLong(4), row.getString(5)));
        return new Payment(
                notification,
                row.getLong(3),
                PaymentResult.valueOf(row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)));
    }
}

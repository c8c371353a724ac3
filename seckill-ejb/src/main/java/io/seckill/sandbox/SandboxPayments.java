package io.seckill.sandbox;

import io.seckill.jdbc.Statements;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.RefundId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the sandbox's books. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SandboxPayments {

    private static final String INSERT = "insert into sandbox_payment"
            + " (order_id, title, amount_minor, currency, return_url, created_at) values (?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "select order_id, title, amount_minor, currency, return_url, transaction_id"
            + " from sandbox_payment where order_id = ?";

    private static final String PAY =
            "update sandbox_payment set transaction_id = ? where order_id = ? and transaction_id is null";

    private static final String INSERT_REFUND = "insert into sandbox_refund"
            + " (refund_id, transaction_id, amount_minor, currency, refunded_at) values (?, ?, ?, ?, ?)";

    private static final String REFUND = "select 1 from sandbox_refund where refund_id = ?";

    @Inject
    Statements statements;

    void add(SandboxPayment payment, Instant now) {
        statements.execute(INSERT, List.of(payment), (row, one) -> {
            row.setLong(1, one.order().value());
            row.setString(2, one.title());
            row.setLong(3, one.amount().minor());
            row.setString(4, one.amount().currency().getCurrencyCode());
            row.setString(5, one.backTo());
            row.setLong(6, now.toEpochMilli());
        });
    }

    Optional<SandboxPayment> find(OrderId order) {
        return statements
                .query(SELECT, order, (query, id) -> query.setLong(1, id.value()), SandboxPayments::read)
                .stream()
                .findFirst();
    }

    /** Leaves one that is paid as it is. */
    void pay(OrderId order, String transactionId) {
        statements.execute(PAY, List.of(order), (row, id) -> {
            row.setString(1, transactionId);
            row.setLong(2, id.value());
        });
    }

    boolean isRefunded(RefundId refund) {
        return !statements
                .query(REFUND, refund, (query, id) -> query.setLong(1, id.value()), row -> true)
                .isEmpty();
    }

    void addRefund(RefundId refund, String transactionId, Money amount, Instant now) {
        statements.execute(INSERT_REFUND, List.of(refund), (row, id) -> {
            row.setLong(1, id.value());
            row.setString(2, transactionId);
            row.setLong(3, amount.minor());
            row.setString(4, amount.currency().getCurrencyCode());
            row.setLong(5, now.toEpochMilli());
        });
    }

    private static SandboxPayment read(ResultSet row) throws SQLException {
        return new SandboxPayment(
                new OrderId(row.getLong(1)),
                row.getString(2),
                Money.of(row.getLong(3), row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)));
    }
}

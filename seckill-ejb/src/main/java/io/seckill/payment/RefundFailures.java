package io.seckill.payment;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Refunds that the provider has not carried out, however often it was asked. Thread-safe. */
@ApplicationScoped
public class RefundFailures {

    private static final String COUNT = "select count(*) from refund where state = ?";

    @Inject
    Statements statements;

    /** Needs no transaction. */
    public long count() {
        return statements
                .query(
                        COUNT,
                        RefundState.FAILED,
                        (query, state) -> query.setString(1, state.name()),
                        row -> row.getLong(1))
                .get(0);
    }
}

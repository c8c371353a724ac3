package io.seckill.audit;

import io.seckill.jdbc.Statements;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of what operators did. Thread-safe. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = "insert into operator_action"
            + " (id, acted_at, actor, address, action, subject, state_before, state_after) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String PAGE = "select id, acted_at, actor, address, action, subject, state_before, state_after"
            + " from operator_action where id < ? order by id desc limit ?";

    /** As wide as the columns. */
    private static final int SUBJECT_LENGTH = 200;

    private static final int STATE_LENGTH = 1_000;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private record Page(long behind, int limit) {}

    /**
     * In the caller's transaction if there is one. What is done outside of transactions is recorded before it is done: an action may
     * have failed that is recorded, but none is missing.
     */
    @Transactional
    public void record(Operator operator, String action, String subject, String before, String after) {
        OperatorAction row = new OperatorAction(
                Tsids.next(),
                clock.instant(),
                operator,
                action,
                Statements.beginning(subject, SUBJECT_LENGTH),
                Statements.beginning(before, STATE_LENGTH),
                Statements.beginning(after, STATE_LENGTH));
        statements.execute(INSERT, List.of(row), AuditTrail::bind);
    }

    /** Newest first. Needs no transaction. */
    public List<OperatorAction> page(Optional<Long> behind, int limit) {
        return statements.query(
                PAGE,
                new Page(behind.orElse(Long.MAX_VALUE), limit),
                (query, page) -> {
                    query.setLong(1, page.behind());
                    query.setInt(2, page.limit());
                },
                AuditTrail::read);
    }

    private static void bind(PreparedStatement statement, OperatorAction row) throws SQLException {
        statement.setLong(1, row.id());
        statement.setLong(2, row.at().toEpochMilli());
        statement.setString(3, row.operator().name());
        statement.setString(4, row.operator().address());
        statement.setString(5, row.action());
        statement.setString(6, row.subject());
        statement.setString(7, row.before());
        statement.setString(8, row.after());
    }

    private static OperatorAction read(ResultSet row) throws SQLException {
        return new OperatorAction(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new Operator(row.getString(3), row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}

package io.seckill.messaging;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Repository of why messages fail, for whoever has to mend it. The broker knows only that they do. In transactions of its own: the
 * one that failed rolls back. Thread-safe, for a message that is delivered to one consumer at a time.
 */
@ApplicationScoped
public class MessageFailures {

    private static final String INSERT =
            "insert into message_failure (attempts, failed_at, cause, stack, consumer, message_id) values (?, ?, ?, ?, ?, ?)";

    private static final String UPDATE = "update message_failure set attempts = ?, failed_at = ?, cause = ?, stack = ?"
            + " where consumer = ? and message_id = ?";

    private static final String SELECT =
            "select attempts, failed_at, cause, stack from message_failure where consumer = ? and message_id = ?";

    private static final String LATELY =
            "select consumer, count(*), max(cause) from message_failure where failed_at >= ? group by consumer";

    private static final String DELETE = "delete from message_failure where failed_at < ?";

    /** As wide as the columns. */
    private static final int CAUSE_LENGTH = 500;

    private static final int STACK_LENGTH = 4_000;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private record Key(Consumer consumer, String messageId) {}

    private record Row(Key key, MessageFailure failure) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(Consumer consumer, String messageId, int attempts, Throwable cause) {
        MessageFailure failure = new MessageFailure(
                attempts,
                clock.instant(),
                Statements.beginning(cause.toString(), CAUSE_LENGTH),
                Statements.beginning(stack(cause), STACK_LENGTH));
        List<Row> row = List.of(new Row(new Key(consumer, messageId), failure));
        if (statements.execute(UPDATE, row, MessageFailures::bind)[0] == 0) {
            statements.execute(INSERT, row, MessageFailures::bind);
        }
    }

    /** Needs no transaction. */
    public Optional<MessageFailure> of(Consumer consumer, String messageId) {
        return statements
                .query(
                        SELECT,
                        new Key(consumer, messageId),
                        (query, key) -> bindKey(query, 1, key),
                        MessageFailures::read)
                .stream()
                .findFirst();
    }

    /** The consumers that have failed since that moment. Needs no transaction. */
    public List<ConsumerFailures> since(Instant moment) {
        return statements.query(
                LATELY, moment, (query, since) -> query.setLong(1, since.toEpochMilli()), MessageFailures::failing);
    }

    /** Removes what was noted before that moment. */
    @Transactional
    public void forgetBefore(Instant moment) {
        statements.execute(DELETE, List.of(moment), (statement, before) -> statement.setLong(1, before.toEpochMilli()));
    }

    private static void bind(PreparedStatement statement, Row row) throws SQLException {
        statement.setInt(1, row.failure().attempts());
        statement.setLong(2, row.failure().failedAt().toEpochMilli());
        statement.setString(3, row.failure().cause());
        statement.setString(4, row.failure().stack());
        bindKey(statement, 5, row.key());
    }

    private static void bindKey(PreparedStatement statement, int first, Key key) throws SQLException {
        statement.setString(first, key.consumer().key());
        statement.setString(first + 1, key.messageId());
    }

    private static MessageFailure read(ResultSet row) throws SQLException {
        return new MessageFailure(
                row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4));
    }

    private static ConsumerFailures failing(ResultSet row) throws SQLException {
        return new ConsumerFailures(Consumer.ofKey(row.getString(1)).queue(), row.getLong(2), row.getString(3));
    }

    private static String stack(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

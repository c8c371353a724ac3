package io.seckill.messaging;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What consumers have recorded of messages, carried out or failed, as committed. Needs no transaction. Thread-safe. */
@ApplicationScoped
public class MessageReceipts {

    private static final String RECEIVED =
            ofEachConsumer("select consumer, items, received_at from inbox where consumer = '%s' and message_id = ?");

    private static final String FAILED = ofEachConsumer("select consumer, attempts, failed_at, cause, stack"
            + " from message_failure where consumer = '%s' and message_id = ?");

    @Inject
    Statements statements;

    private record Received(String consumer, int items, Instant at) {}

    private record Failed(String consumer, MessageFailure failure) {}

    /** A receipt of each consumer that has recorded something. Two statements. */
    public List<MessageReceipt> of(String messageId) {
        List<Received> received =
                statements.query(RECEIVED, messageId, MessageReceipts::bind, MessageReceipts::received);
        List<Failed> failed = statements.query(FAILED, messageId, MessageReceipts::bind, MessageReceipts::failed);
        return Arrays.stream(Consumer.values())
                .map(consumer -> receipt(consumer.key(), messageId, received, failed))
                .filter(receipt ->
                        receipt.items().isPresent() || receipt.failure().isPresent())
                .toList();
    }

    private static MessageReceipt receipt(
            String consumer, String messageId, List<Received> received, List<Failed> failed) {
        Optional<Received> done =
                received.stream().filter(one -> one.consumer().equals(consumer)).findFirst();
        return new MessageReceipt(
                consumer,
                messageId,
                done.map(Received::items),
                done.map(Received::at),
                failed.stream()
                        .filter(one -> one.consumer().equals(consumer))
                        .map(one -> one.failure().masked())
                        .findFirst());
    }

    /** Each part is found by its primary key, which begins with the consumer; a list of consumers lets H2 read all of their rows. */
    private static String ofEachConsumer(String select) {
        return Arrays.stream(Consumer.values())
                .map(consumer -> select.formatted(consumer.key()))
                .collect(Collectors.joining(" union all "));
    }

    private static void bind(PreparedStatement query, String messageId) throws SQLException {
        for (int i = 1; i <= Consumer.values().length; i++) {
            query.setString(i, messageId);
        }
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(row.getString(1), row.getInt(2), Instant.ofEpochMilli(row.getLong(3)));
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(
                row.getString(1),
                new MessageFailure(
                        row.getInt(2), Instant.ofEpochMilli(row.getLong(3)), row.getString(4), row.getString(5)));
    }
}

package io.seckill.messaging;

import io.seckill.jdbc.Statements;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Repository of the dedup records: a consumer has carried out a message. A record is written once, with the business rows,
 * and never changed. Its caller brings the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {

    private static final String SELECT = "select 1 from inbox where consumer = ? and message_id = ?";
    private static final String INSERT =
            "insert into inbox (consumer, message_id, items, received_at) values (?, ?, ?, ?)";

    private static final String DELETE = "delete from inbox where consumer = ? and message_id like ?";

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private record Key(String consumer, String messageId) {}

    public boolean holds(Consumer consumer, String messageId) {
        return isThere(new Key(consumer.key(), messageId));
    }

    /** Whether the database answers. Outside the caller's transaction, which a failure would end. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean answers() {
        try {
            isThere(new Key("", ""));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Records a message with its transaction. When the same message is being carried out elsewhere at this moment, the
     * primary key lets one of the two commit; the other is delivered again and finds the record.
     *
     * @param items how many items were carried out; 0 when the batch was split instead
     */
    public void record(Consumer consumer, String messageId, int items) {
        long now = clock.instant().toEpochMilli();
        statements.execute(INSERT, List.of(new Key(consumer.key(), messageId)), (statement, key) -> {
            bindKey(statement, key);
            statement.setInt(3, items);
            statement.setLong(4, now);
        });
    }

    /** Removes the records of a sale whose messages have all been carried out and cannot come again. */
    public void forget(SaleId sale) {
        List<Key> prefixes = Stream.of(Consumer.values())
                .map(consumer -> new Key(consumer.key(), MessageIds.prefix(sale) + "%"))
                .toList();
        statements.execute(DELETE, prefixes, Inbox::bindKey);
    }

    private boolean isThere(Key key) {
        return !statements.query(SELECT, key, Inbox::bindKey, row -> true).isEmpty();
    }

    private static void bindKey(PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.consumer());
        statement.setString(2, key.messageId());
    }
}

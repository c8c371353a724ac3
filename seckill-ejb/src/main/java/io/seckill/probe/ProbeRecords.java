package io.seckill.probe;

import io.seckill.jdbc.Statements;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.ProbeReturn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the latest probe of each consumer. Each change is one transaction; reading needs none. Thread-safe. */
@ApplicationScoped
class ProbeRecords {

    private static final String READ =
            "select queue, sent_at, under_way, came_at, lag_millis, lost from probe order by queue";
    private static final String SEND = "update probe set sent_at = ?, under_way = true where queue = ?";
    private static final String ADD = "insert into probe (sent_at, under_way, lost, queue) values (?, true, 0, ?)";
    private static final String RETURN = "update probe set under_way = false, lost = 0, came_at = ?, lag_millis = ?"
            + " where queue = ? and sent_at = ? and under_way = true";
    private static final String WITHDRAW = "update probe set under_way = false where queue = ?";
    private static final String GIVE_UP = "update probe set under_way = false, lost = lost + 1 where queue = ?";

    @Inject
    Statements statements;

    private record Sending(Consumer consumer, Instant at) {}

    List<Probe> all() {
        return statements.query(READ, READ, (query, nothing) -> {}, ProbeRecords::probe).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many were under way at that moment or later. */
    int underWaySince(Instant moment) {
        return (int) all().stream()
                .filter(probe -> probe.underWay()
                        || probe.cameAt().filter(at -> !at.isBefore(moment)).isPresent())
                .count();
    }

    @Transactional
    public void send(List<Consumer> consumers, Instant at) {
        for (Consumer consumer : consumers) {
            List<Sending> row = List.of(new Sending(consumer, at));
            if (statements.execute(SEND, row, ProbeRecords::bind)[0] == 0) {
                statements.execute(ADD, row, ProbeRecords::bind);
            }
        }
    }

    /** Of those that were given up before, nothing is noted. */
    @Transactional
    public void note(List<ProbeReturn> returned) {
        statements.execute(RETURN, returned, (row, probe) -> {
            row.setLong(1, probe.cameAt().toEpochMilli());
            row.setLong(2, probe.lagMillis());
            row.setString(3, probe.consumer().queue());
            row.setLong(4, probe.sentAt().toEpochMilli());
        });
    }

    @Transactional
    public void withdraw(List<Consumer> consumers) {
        statements.execute(WITHDRAW, consumers, (row, consumer) -> row.setString(1, consumer.queue()));
    }

    @Transactional
    public void giveUp(List<Consumer> consumers) {
        statements.execute(GIVE_UP, consumers, (row, consumer) -> row.setString(1, consumer.queue()));
    }

    private static void bind(PreparedStatement row, Sending sending) throws SQLException {
        row.setLong(1, sending.at().toEpochMilli());
        row.setString(2, sending.consumer().queue());
    }

    /** Empty for a queue that an earlier version read. */
    private static Optional<Probe> probe(ResultSet row) throws SQLException {
        Optional<Consumer> consumer = Consumer.of(row.getString(1));
        Instant sentAt = Instant.ofEpochMilli(row.getLong(2));
        boolean underWay = row.getBoolean(3);
        Optional<Long> cameAt = number(row, 4);
        Optional<Long> lag = number(row, 5);
        int lost = row.getInt(6);
        return consumer.map(known -> new Probe(known, sentAt, underWay, cameAt.map(Instant::ofEpochMilli), lag, lost));
    }

    private static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}

package io.seckill.alert;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the alerts. Its caller brings the transaction; reading needs none. Thread-safe. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Alerts {

    /** A queue or a sale each; beyond them somebody has other worries. */
    static final int MOST = 200;

    private static final String COLUMNS = "select id, rule_name, subject, text, began_at, seen_at, ended_at,"
            + " acknowledged_by, silenced_until, untold from alert";
    private static final String LASTING = COLUMNS + " where ended_at is null order by id limit ?";
    private static final String ENDED = COLUMNS + " where ended_at is not null and id < ? order by id desc limit ?";
    private static final String FIND = COLUMNS + " where id = ?";
    private static final String UNTOLD = COLUMNS + " where untold is not null order by id limit ?";
    private static final String SILENCED = COLUMNS + " where ended_at > ? and silenced_until > ? limit ?";
    private static final String INSERT = "insert into alert (text, seen_at, ended_at, acknowledged_by, silenced_until,"
            + " untold, id, rule_name, subject, began_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update alert set text = ?, seen_at = ?, ended_at = ?, acknowledged_by = ?,"
            + " silenced_until = ?, untold = ? where id = ?";
    private static final String FORGET = "delete from alert where ended_at < ?";

    @Inject
    Statements statements;

    private record Page(long behind, int limit) {}

    /** Oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Alert> lasting() {
        return statements.query(LASTING, MOST, (query, most) -> query.setInt(1, most), Alerts::read);
    }

    /** Newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Alert> ended(long behind, int limit) {
        return statements.query(
                ENDED,
                new Page(behind, limit),
                (query, page) -> {
                    query.setLong(1, page.behind());
                    query.setInt(2, page.limit());
                },
                Alerts::read);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Alert> find(long id) {
        return statements.query(FIND, id, (query, key) -> query.setLong(1, key), Alerts::read).stream()
                .findFirst();
    }

    /** Oldest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Alert> untold(int limit) {
        return statements.query(UNTOLD, limit, (query, most) -> query.setInt(1, most), Alerts::read);
    }

    /** Those that have ended since then and are silenced still. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Alert> silencedAt(Instant now, Instant endedSince) {
        return statements.query(
                SILENCED,
                now,
                (query, instant) -> {
                    query.setLong(1, endedSince.toEpochMilli());
                    query.setLong(2, instant.toEpochMilli());
                    query.setInt(3, MOST);
                },
                Alerts::read);
    }

    public void add(Alert alert) {
        statements.execute(INSERT, List.of(alert), (row, added) -> {
            bind(row, added);
            row.setString(8, added.rule().name());
            row.setString(9, added.subject());
            row.setLong(10, added.beganAt().toEpochMilli());
        });
    }

    public void store(List<Alert> changed) {
        statements.execute(UPDATE, changed, Alerts::bind);
    }

    public void forgetBefore(Instant moment) {
        statements.execute(FORGET, List.of(moment), (row, before) -> row.setLong(1, before.toEpochMilli()));
    }

    private static void bind(PreparedStatement row, Alert alert) throws SQLException {
        row.setString(1, alert.text());
        row.setLong(2, alert.seenAt().toEpochMilli());
        bind(row, 3, alert.endedAt());
        row.setString(4, alert.acknowledgedBy().orElse(null));
        bind(row, 5, alert.silencedUntil());
        row.setString(6, alert.untold().map(AlertNews::name).orElse(null));
        row.setLong(7, alert.id());
    }

    private static void bind(PreparedStatement row, int column, Optional<Instant> instant) throws SQLException {
        if (instant.isPresent()) {
            row.setLong(column, instant.get().toEpochMilli());
        } else {
            row.setNull(column, Types.BIGINT);
        }
    }

    private static Alert read(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong(1),
                AlertRule.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                instant(row, 7),
                Optional.ofNullable(row.getString(8)),
                instant(row, 9),
                Optional.ofNullable(row.getString(10)).map(AlertNews::valueOf));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}

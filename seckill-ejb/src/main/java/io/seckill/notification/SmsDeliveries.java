package io.seckill.notification;

import io.seckill.correlation.TraceId;
import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Repository of what becomes of the short messages that an SMSC carries. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SmsDeliveries {

    private static final String INSERT = "insert into sms_delivery (sms_id, state, attempts, due_at, expires_at)"
            + " values (?, '" + SmsState.RECORDED + "', 0, ?, ?)";

    private static final String DUE =
            "select sms_id, expires_at from sms_delivery where due_at <= ? order by due_at, sms_id limit ?";

    private static final String EXPIRE = "update sms_delivery set state = '" + SmsState.EXPIRED
            + "', due_at = null, claim = null where sms_id = ? and due_at <= ?";

    /** A node that waited for another one's claim finds the row not due any more. */
    private static final String CLAIM = "update sms_delivery set state = '" + SmsState.UNSURE
            + "', due_at = ?, claim = ? where sms_id = ? and due_at <= ?";

    private static final String CLAIMED = """
            select d.sms_id, m.buyer, m.body, d.attempts, d.expires_at,
              (select count(*) from sms_part p where p.sms_id = d.sms_id), o.ticket_id, o.trace_id
            from sms_delivery d join sms_message m on m.id = d.sms_id
            left join purchase_order o on o.id = m.order_id
            where d.claim = ? and d.sms_id in (%s)
            order by d.sms_id
            """;

    private static final String STILL_CLAIMED =
            "select sms_id from sms_delivery where claim = ? and sms_id in (%s) for update";

    private static final String SETTLE =
            "update sms_delivery set state = ?, attempts = ?, due_at = ?, claim = null where sms_id = ?";

    private static final String ADD_PART = "insert into sms_part (sms_id, part, smsc_id) values (?, ?, ?)";

    /** An SMSC may begin its names anew one day: the newest message is meant. */
    private static final String FIND_PART =
            "select sms_id, part from sms_part where smsc_id = ? order by sms_id desc limit 1";

    private static final String LOCK = "select state from sms_delivery where sms_id = ? for update";

    private static final String PART_DELIVERED =
            "update sms_part set delivered_at = ? where sms_id = ? and part = ? and delivered_at is null";

    private static final String PARTS_UNDER_WAY =
            "select count(*) from sms_part where sms_id = ? and delivered_at is null";

    private static final String END = "update sms_delivery set state = ?, due_at = null, claim = null where sms_id = ?";

    @Inject
    Statements statements;

    /** A short message that is due. */
    record Due(long id, Instant expiresAt) {}

    /** A part that the SMSC has accepted. */
    record Part(long sms, int number) {}

    void add(List<SmsMessage> messages, Duration lifetime) {
        statements.execute(INSERT, messages, (row, message) -> {
            row.setLong(1, message.id());
            row.setLong(2, message.recordedAt().toEpochMilli());
            row.setLong(3, message.recordedAt().plus(lifetime).toEpochMilli());
        });
    }

    /** Those that wait longest, found by an index. */
    List<Due> due(Instant now, int most) {
        return statements.query(
                DUE,
                now,
                (query, instant) -> {
                    query.setLong(1, instant.toEpochMilli());
                    query.setInt(2, most);
                },
                row -> new Due(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))));
    }

    void expire(List<Due> late, Instant now) {
        statements.execute(EXPIRE, late, (row, one) -> {
            row.setLong(1, one.id());
            row.setLong(2, now.toEpochMilli());
        });
    }

    /**
     * Takes those that are still due, and tells which. Until its end nobody else takes them.
     *
     * @param claim a fresh number
     */
    List<SmsDelivery> claim(List<Due> due, long claim, Instant now, Instant end) {
        if (due.isEmpty()) {
            return List.of();
        }
        statements.execute(CLAIM, due, (row, one) -> {
            row.setLong(1, end.toEpochMilli());
            row.setLong(2, claim);
            row.setLong(3, one.id());
            row.setLong(4, now.toEpochMilli());
        });
        InList<Long> ids = InList.of(due.stream().map(Due::id).toList());
        return statements.query(
                CLAIMED.formatted(ids.text("?")),
                ids,
                (query, list) -> bind(query, claim, list),
                row -> new SmsDelivery(
                        row.getLong(1),
                        new BuyerId(row.getString(2)),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(6),
                        Instant.ofEpochMilli(row.getLong(5)),
                        trace(row)));
    }

    private static Optional<TraceId> trace(ResultSet row) throws SQLException {
        String given = row.getString(8);
        long ticket = row.getLong(7);
        Optional<TraceId> derived = row.wasNull() ? Optional.empty() : Optional.of(TraceId.of(new TicketId(ticket)));
        return given == null ? derived : TraceId.parse(given);
    }

    /** Writes the outcomes of those that nobody else has claimed meanwhile. */
    void settle(long claim, List<SmsOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        InList<Long> ids = InList.of(outcomes.stream().map(SmsOutcome::id).toList());
        Set<Long> claimed = new HashSet<>(statements.query(
                STILL_CLAIMED.formatted(ids.text("?")),
                ids,
                (query, list) -> bind(query, claim, list),
                row -> row.getLong(1)));
        List<SmsOutcome> own =
                outcomes.stream().filter(one -> claimed.contains(one.id())).toList();
        addParts(own);
        statements.execute(SETTLE, own, (row, outcome) -> {
            row.setString(1, outcome.state().name());
            row.setInt(2, outcome.attempts());
            setInstant(row, 3, outcome.dueAt());
            row.setLong(4, outcome.id());
        });
    }

    Optional<Part> part(String smscId) {
        return statements
                .query(
                        FIND_PART,
                        smscId,
                        (query, name) -> query.setString(1, name),
                        row -> new Part(row.getLong(1), row.getInt(2)))
                .stream()
                .findFirst();
    }

    /** The state, which nobody else changes before the end of this transaction. */
    SmsState lock(long sms) {
        return statements
                .query(LOCK, sms, (query, id) -> query.setLong(1, id), row -> SmsState.valueOf(row.getString(1)))
                .get(0);
    }

    void delivered(Part part, Instant now) {
        statements.execute(PART_DELIVERED, List.of(part), (row, one) -> {
            row.setLong(1, now.toEpochMilli());
            row.setLong(2, one.sms());
            row.setInt(3, one.number());
        });
    }

    boolean hasPartsUnderWay(long sms) {
        return statements
                .query(PARTS_UNDER_WAY, sms, (query, id) -> query.setLong(1, id), row -> row.getInt(1) > 0)
                .contains(true);
    }

    void end(long sms, SmsState state) {
        statements.execute(END, List.of(state), (row, last) -> {
            row.setString(1, last.name());
            row.setLong(2, sms);
        });
    }

    private void addParts(List<SmsOutcome> outcomes) {
        record Accepted(long sms, int part, String smscId) {}
        List<Accepted> accepted = new ArrayList<>();
        for (SmsOutcome outcome : outcomes) {
            int part = outcome.firstPart();
            for (String smscId : outcome.smscIds()) {
                accepted.add(new Accepted(outcome.id(), part++, smscId));
            }
        }
        statements.execute(ADD_PART, accepted, (row, part) -> {
            row.setLong(1, part.sms());
            row.setInt(2, part.part());
            row.setString(3, part.smscId());
        });
    }

    private static void bind(PreparedStatement query, long claim, InList<Long> ids) throws SQLException {
        query.setLong(1, claim);
        for (int i = 0; i < ids.values().size(); i++) {
            query.setLong(i + 2, ids.values().get(i));
        }
    }

    private static void setInstant(PreparedStatement row, int column, Optional<Instant> instant) throws SQLException {
        if (instant.isPresent()) {
            row.setLong(column, instant.get().toEpochMilli());
        } else {
            row.setNull(column, Types.BIGINT);
        }
    }
}

package io.seckill.lease;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leases as rows: whoever holds one has it until its end, and prolongs it before. A node that dies is followed within
 * {@link #LENGTH}. Two nodes hold one at once only as far as their clocks differ, so what a lease protects must bear that: it saves
 * work, it decides nothing. Thread-safe.
 */
@ApplicationScoped
public class Leases {

    static final Duration LENGTH = Duration.ofSeconds(6);

    private static final String TAKE =
            "update lease set holder = ?, held_until = ? where name = ? and (holder = ? or held_until < ?)";

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private final String self = UUID.randomUUID().toString();
    private final Map<Lease, Instant> held = new ConcurrentHashMap<>();

    private record Taking(Lease lease, Instant now) {}

    /** Takes the lease when it is free, and prolongs it when it is this node's and half over: to be asked again and again. */
    @Transactional
    public boolean hold(Lease lease) {
        Instant now = clock.instant();
        if (held.getOrDefault(lease, Instant.MIN).isAfter(now.plus(LENGTH.dividedBy(2)))) {
            return true;
        }
        boolean taken = statements.execute(TAKE, List.of(new Taking(lease, now)), this::bind)[0] == 1;
        held.put(lease, taken ? now.plus(LENGTH) : Instant.MIN);
        return taken;
    }

    private void bind(PreparedStatement row, Taking taking) throws SQLException {
        row.setString(1, self);
        row.setLong(2, taking.now().plus(LENGTH).toEpochMilli());
        row.setString(3, taking.lease().key());
        row.setString(4, self);
        row.setLong(5, taking.now().toEpochMilli());
    }
}

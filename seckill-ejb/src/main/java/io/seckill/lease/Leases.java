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
import java.util.OptionalLong;
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

    /** MySQL assigns from left to right: the term first, which looks at who has held it. */
    private static final String TAKE =
            "update lease set term = case when holder = ? then term else term + 1 end, holder = ?, held_until = ?"
                    + " where name = ? and (holder = ? or held_until < ?)";

    private static final String TERM = "select term from lease where name = ?";
    private static final String RELEASE = "update lease set held_until = 0 where name = ? and holder = ?";

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private final String self = UUID.randomUUID().toString();
    private final Map<Lease, Held> held = new ConcurrentHashMap<>();

    private record Taking(Lease lease, Instant now) {}

    private record Held(Instant until, OptionalLong term) {

        static final Held NOT = new Held(Instant.MIN, OptionalLong.empty());
    }

    /** Takes the lease when it is free, and prolongs it when it is this node's and half over: to be asked again and again. */
    @Transactional
    public boolean hold(Lease lease) {
        return held(lease).isPresent();
    }

    /**
     * The same.
     *
     * @return empty when another node holds it; else the number of this node's holding, which is greater than that of each earlier holder's
     */
    @Transactional
    public OptionalLong term(Lease lease) {
        return held(lease);
    }

    private OptionalLong held(Lease lease) {
        Instant now = clock.instant();
        Held known = held.getOrDefault(lease, Held.NOT);
        if (known.until().isAfter(now.plus(LENGTH.dividedBy(2)))) {
            return known.term();
        }
        boolean taken = statements.execute(TAKE, List.of(new Taking(lease, now)), this::bind)[0] == 1;
        Held next = taken ? new Held(now.plus(LENGTH), OptionalLong.of(read(lease))) : Held.NOT;
        held.put(lease, next);
        return next.term();
    }

    /** Lets another node have it at once, if it is this node's. */
    @Transactional
    public void release(Lease lease) {
        held.remove(lease);
        statements.execute(RELEASE, List.of(lease), (row, one) -> {
            row.setString(1, one.key());
            row.setString(2, self);
        });
    }

    private long read(Lease lease) {
        return statements
                .query(TERM, lease, (query, one) -> query.setString(1, one.key()), row -> row.getLong(1))
                .get(0);
    }

    private void bind(PreparedStatement row, Taking taking) throws SQLException {
        row.setString(1, self);
        row.setString(2, self);
        row.setLong(3, taking.now().plus(LENGTH).toEpochMilli());
        row.setString(4, taking.lease().key());
        row.setString(5, self);
        row.setLong(6, taking.now().toEpochMilli());
    }
}

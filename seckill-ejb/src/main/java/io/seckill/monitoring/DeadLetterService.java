package io.seckill.monitoring;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.messaging.Browsed;
import io.seckill.messaging.DeadLetter;
import io.seckill.messaging.DeadLetterChoice;
import io.seckill.messaging.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;

/**
 * What operators do about messages that failed for good: look, put back, remove. Whoever puts back or removes says how many that
 * will be, as a look told: when more have come meanwhile, or less are left, nothing is done. Thread-safe.
 */
@ApplicationScoped
public class DeadLetterService {

    /** By one call; whoever wants more calls again. */
    public static final int MOST_BY_A_CALL = 1_000;

    /** By one order to the broker. With the pause it is a thousand messages in a second at most: buyers go first. */
    private static final int AT_ONCE = 100;

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject
    DeadLetters letters;

    @Inject
    AuditTrail audit;

    /** The oldest first, behind the one with that id; cut when there are too many to fill the page. */
    public Browsed<DeadLetter> list(DeadLetterChoice choice, Optional<String> behind, int limit) {
        return letters.list(choice, behind, limit);
    }

    /** What would be done, and to how many. */
    public DeadLetterReport look(DeadLetterChoice choice) {
        return DeadLetterReport.of(letters.counts(choice), 0);
    }

    /** Puts back the oldest of them. Empty, and nothing done, when there are not so many as expected. */
    public Optional<DeadLetterReport> replay(DeadLetterChoice choice, long expected, Operator operator) {
        return change("REPLAY", choice, expected, operator, letters::replay);
    }

    /** Removes the oldest of them for good. Empty, and nothing done, when there are not so many as expected. */
    public Optional<DeadLetterReport> purge(DeadLetterChoice choice, long expected, Operator operator) {
        return change("PURGE", choice, expected, operator, letters::remove);
    }

    private Optional<DeadLetterReport> change(
            String action,
            DeadLetterChoice choice,
            long expected,
            Operator operator,
            ToIntFunction<List<String>> order) {
        DeadLetterReport found = look(choice);
        if (found.matching() != expected) {
            return Optional.empty();
        }
        List<String> ids = letters.ids(choice, MOST_BY_A_CALL);
        audit.record(
                operator, action, "dead letters: " + choice, found.byQueue().toString(), "without " + ids.size());
        return Optional.of(DeadLetterReport.of(found.byQueue(), inPieces(ids, order)));
    }

    private static long inPieces(List<String> ids, ToIntFunction<List<String>> order) {
        long done = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            if (from > 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            done += order.applyAsInt(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
        return done;
    }
}

package io.seckill.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.reservation.RequestTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * The verdicts in memory, to answer polls: what is known stays so, and what is not is asked for twice a second for the whole group.
 * So a crowd that waits costs the database a few reads, however many they are. Thread-safe.
 */
@ApplicationScoped
class VerdictBoard {

    /** How long it is believed that there is no verdict. */
    private static final long BELIEVED_NANOS = Duration.ofMillis(500).toNanos();

    /** Groups of 250 requests: more than are asked for at a time. */
    private static final int REMEMBERED = 20_000;

    @Inject
    Verdicts verdicts;

    private final Cache<Long, Seen> groups = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private record Seen(GroupVerdicts verdicts, long nanos) {

        boolean tells(int number) {
            return verdicts.of(number).isPresent() || System.nanoTime() - nanos < BELIEVED_NANOS;
        }
    }

    Optional<Verdict> of(RequestTicket ticket) {
        Seen seen = groups.asMap()
                .compute(
                        ticket.group(),
                        (group, known) -> known != null && known.tells(ticket.number())
                                ? known
                                : new Seen(verdicts.of(group), System.nanoTime()));
        return seen.verdicts().of(ticket.number());
    }

    void given(@Observes(during = TransactionPhase.AFTER_SUCCESS) VerdictsGiven event) {
        groups.asMap().compute(event.group(), (group, known) -> {
            GroupVerdicts before = known == null ? GroupVerdicts.NONE : known.verdicts();
            return new Seen(before.with(event.first(), event.letters()), System.nanoTime());
        });
    }
}

package io.seckill.backlog;

import io.seckill.messaging.Activation;
import io.seckill.messaging.Subscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** A queue with its extra consumers on this node, and who says how many these are. Thread-safe. */
final class FollowedQueue {

    private final Subscriber subscriber;
    private final FollowPolicy policy;
    private final Team team;

    private Crew crew;

    /** What an operator said; empty when the backlog is followed. */
    private OptionalInt fixed = OptionalInt.empty();

    FollowedQueue(Subscriber subscriber, FollowPolicy policy, Team team, Instant now) {
        this.subscriber = subscriber;
        this.policy = policy;
        this.team = team;
        this.crew = Crew.none(now);
    }

    String name() {
        return subscriber.consumer().queue();
    }

    /** The policy goes on looking while an operator decides: it knows what to do when it is its turn again. */
    synchronized void look(Backlog backlog, Instant now) {
        crew = policy.next(crew, backlog, now);
        team.become(wanted());
    }

    /** @param extra how many; empty to follow the backlog, beginning with those that are there */
    synchronized void order(OptionalInt extra, Instant now) {
        if (extra.isEmpty() && fixed.isPresent()) {
            crew = new Crew(wanted(), crew.load(), now, crew.why());
        }
        fixed = extra;
        team.become(wanted());
    }

    synchronized void end() {
        fixed = OptionalInt.of(0);
        team.become(0);
    }

    boolean awaitEnd(Duration patience) throws InterruptedException {
        return team.awaitEnd(patience);
    }

    synchronized ConsumerState state() {
        return new ConsumerState(
                name(),
                Activation.of(subscriber.listener()).sessions(),
                policy.settings().cap(),
                team.atWork(),
                wanted(),
                fixed.isPresent() ? ConsumerMode.FIXED : ConsumerMode.AUTO,
                fixed.isPresent() ? "an operator said so; " + crew.why() : crew.why());
    }

    private int wanted() {
        return fixed.orElse(crew.extra());
    }
}

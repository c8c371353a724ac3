package io.seckill.crowd;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The course of one buyer: click, come back when asked to, and follow the ticket until the order is there. Both clicks of
 * a buyer who clicks twice belong to one visit, and may be under way at once.
 */
final class Visit {

    private final Venue venue;
    private final Visitor visitor;
    private final long deadlineNanos;
    private final Set<String> followed = ConcurrentHashMap.newKeySet();

    Visit(Venue venue, Visitor visitor, long deadlineNanos) {
        this.venue = venue;
        this.visitor = visitor;
        this.deadlineNanos = deadlineNanos;
    }

    /** One click and all that follows from it; times count from the planned instant. */
    CompletableFuture<Void> click(long plannedNanos) {
        return venue.finalAnswer(venue.click(visitor), deadlineNanos)
                .thenApply(Outcome::of)
                .exceptionally(failure -> new Outcome.Failed(failure.toString()))
                .thenCompose(outcome -> told(outcome, plannedNanos));
    }

    private CompletableFuture<Void> told(Outcome outcome, long plannedNanos) {
        venue.record().untilAnswered().add(System.nanoTime() - plannedNanos);
        venue.record().outcomes().count(outcome.summary());
        visitor.wasTold(outcome);
        return outcome instanceof Outcome.Got got && followed.add(got.ticketId())
                ? new TicketWatch(venue, visitor, got.ticketId(), deadlineNanos).untilOrdered(plannedNanos)
                : CompletableFuture.completedFuture(null);
    }
}

package io.seckill.crowd;

import io.seckill.harness.Answer;
import io.seckill.harness.Ticket;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;

/** A buyer who looks at the ticket as often as the server allows until the order is there. */
final class TicketWatch {

    private final Venue venue;
    private final Visitor visitor;
    private final String ticketId;
    private final HttpRequest request;
    private final long deadlineNanos;

    TicketWatch(Venue venue, Visitor visitor, String ticketId, long deadlineNanos) {
        this.venue = venue;
        this.visitor = visitor;
        this.ticketId = ticketId;
        this.request = venue.watch(visitor, ticketId);
        this.deadlineNanos = deadlineNanos;
    }

    /** Ends when the ticket cannot change soon, or the patience is over; what went wrong is told to the visitor. */
    CompletableFuture<Void> untilOrdered(long plannedNanos) {
        return look().thenAccept(ticket -> {
                    visitor.saw(ticketId, ticket);
                    venue.record().untilOrdered().add(System.nanoTime() - plannedNanos);
                })
                .exceptionally(failure -> {
                    visitor.wasTold(new Outcome.Failed(failure.toString()));
                    return null;
                });
    }

    private CompletableFuture<Ticket> look() {
        return venue.finalAnswer(request, deadlineNanos).thenCompose(this::settled);
    }

    private CompletableFuture<Ticket> settled(Answer answer) {
        Ticket ticket = answer.expect(200, Ticket.class);
        return ticket.isPending() && System.nanoTime() - deadlineNanos < 0
                ? venue.alarm().after(answer.retryAfter(), this::look)
                : CompletableFuture.completedFuture(ticket);
    }
}

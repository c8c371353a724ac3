package io.seckill.crowd;

import io.seckill.harness.Answer;
import io.seckill.harness.PurchaseRequests;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.concurrent.CompletableFuture;

/** Where a crowd clicks, with what it shares: connections, an alarm and the record of what happened. */
record Venue(URI server, String saleId, Line line, Alarm alarm, Record record) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    HttpRequest look() {
        return PurchaseRequests.sale(server, saleId).build();
    }

    HttpRequest click(Visitor visitor) {
        return PurchaseRequests.buy(server, saleId, visitor.token()).build();
    }

    HttpRequest watch(Visitor visitor, String ticketId) {
        return PurchaseRequests.ticket(server, ticketId, visitor.token()).build();
    }

    /** The answer to a request that is made again, until the deadline, as long as the server asks to come back later. */
    CompletableFuture<Answer> finalAnswer(HttpRequest request, long deadlineNanos) {
        return line.send(request, deadlineNanos).thenCompose(answer -> {
            boolean askedBack = answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
            if (!askedBack || System.nanoTime() - deadlineNanos >= 0) {
                return CompletableFuture.completedFuture(answer);
            }
            record.askedBack().count(answer.problem());
            return alarm.after(answer.retryAfter(), () -> finalAnswer(request, deadlineNanos));
        });
    }

    /** What the whole crowd met with. */
    record Record(Durations untilAnswered, Durations untilOrdered, Tally askedBack, Tally outcomes) {

        Record() {
            this(new Durations(), new Durations(), new Tally(), new Tally());
        }
    }
}

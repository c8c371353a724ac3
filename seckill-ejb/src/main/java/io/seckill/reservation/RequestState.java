package io.seckill.reservation;

import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a request.
 *
 * @param ticket the buyer's, when there is one
 * @param refusal why there will be none, as a problem's name
 * @param answerUntil when it is refused if nobody has looked at it
 */
public record RequestState(
        RequestTicket request, Optional<Ticket> ticket, Optional<String> refusal, Instant answerUntil) {

    public boolean isQueued() {
        return ticket.isEmpty() && refusal.isEmpty();
    }
}

package io.seckill.request;

import io.seckill.reservation.RequestState;
import io.seckill.reservation.RequestTicket;
import io.seckill.reservation.ReservationService;
import io.seckill.reservation.Ticket;
import io.seckill.reservation.TicketService;
import io.seckill.sale.SaleLookup;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads what has become of requests, from memory where it can. Thread-safe. */
@ApplicationScoped
class RequestTickets {

    /**
     * A request without a verdict for so long is lost, with a broker's disk: whatever transaction was in doubt is ended by then, and no
     * consumer would sell any more.
     */
    private static final Duration LOST = Duration.ofHours(24);

    @Inject
    VerdictBoard verdicts;

    @Inject
    TicketService tickets;

    @Inject
    ReservationService reservations;

    @Inject
    SaleLookup sales;

    @Inject
    Clock clock;

    /** See {@link RequestDesk#find}. */
    Optional<RequestState> find(String text, BuyerId buyer) {
        return RequestTicket.parse(text, buyer).flatMap(this::find);
    }

    Optional<RequestState> find(RequestTicket request) {
        return sales.find(request.sale())
                .map(sale -> request.requestedAt().plus(sale.terms().selling().answerTime()))
                .map(answerUntil -> state(request, answerUntil));
    }

    private RequestState state(RequestTicket request, Instant answerUntil) {
        Optional<Verdict> verdict = verdicts.of(request);
        Optional<Ticket> ticket = verdict.filter(Verdict.RESERVED::equals).flatMap(won -> ticket(request));
        Optional<String> refusal = verdict.isPresent()
                ? verdict.flatMap(Verdict::refusal)
                : Optional.of(Verdict.TOO_LATE).filter(late -> isLost(request)).flatMap(Verdict::refusal);
        return new RequestState(request, ticket, refusal, answerUntil);
    }

    /** A buyer whose ticket is another one had asked before. Who has made up a request finds nobody else's ticket by it. */
    private Optional<Ticket> ticket(RequestTicket request) {
        return tickets.find(request.id())
                .filter(found -> found.buyer().equals(request.buyer()))
                .map(own -> own.with(Optional.of(request)))
                .or(() -> reservations.ticketOf(request.sale(), request.buyer()));
    }

    private boolean isLost(RequestTicket request) {
        return request.requestedAt().plus(LOST).isBefore(clock.instant());
    }
}

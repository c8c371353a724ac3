package io.seckill.reservation;

import io.seckill.challenge.PurchaseTokens;
import io.seckill.correlation.Correlation;
import io.seckill.correlation.TraceId;
import io.seckill.permit.Permits;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleState;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A buyer's purchase: answered from memory where the answer is certain, at the desk otherwise. Brings no transaction
 * itself. Thread-safe.
 */
@ApplicationScoped
public class PurchaseService {

    private static final Logger LOG = System.getLogger(PurchaseService.class.getName());

    @Inject
    SaleLookup sales;

    @Inject
    Winners winners;

    @Inject
    TicketService tickets;

    @Inject
    ReservationDesk desk;

    @Inject
    Permits permits;

    @Inject
    RequestQueue queue;

    @Inject
    RecentRefusals refusals;

    @Inject
    PurchaseTokens tokens;

    @Inject
    PurchaseMeters meters;

    @Inject
    SaleTallies tallies;

    @Inject
    Clock clock;

    /** For a buyer who shows nothing. Waits for the outcome. */
    public PurchaseOutcome purchase(PurchaseRequest request) {
        return purchase(request, Proof.NONE).join();
    }

    /**
     * Safe to call again: the same buyer gets the same ticket.
     *
     * @param proof looked at where something is left to be decided: who has a ticket, and who comes too early or too late, need none
     * @return the outcome: from memory at once, from a desk when it is committed
     */
    public CompletableFuture<PurchaseOutcome> purchase(PurchaseRequest request, Proof proof) {
        return decide(request, proof).thenApply(outcome -> counted(request, outcome));
    }

    private PurchaseOutcome counted(PurchaseRequest request, PurchaseOutcome outcome) {
        Told told = Told.of(outcome);
        log(request, outcome, told);
        meters.told(told);
        tallies.told(request.sale(), told);
        return outcome;
    }

    /** A repeated click may come with another id than the ticket's first; the ticket names both. */
    private static void log(PurchaseRequest request, PurchaseOutcome outcome, Told told) {
        if (LOG.isLoggable(Level.DEBUG)) {
            Optional<TicketId> ticket = outcome instanceof PurchaseOutcome.Reserved reserved
                    ? Optional.of(reserved.ticket().id())
                    : Optional.empty();
            String text = ticket.map(id -> ", ticket " + id).orElse("");
            Correlation.with(
                    request.trace().or(() -> ticket.map(TraceId::of)),
                    () -> LOG.log(Level.DEBUG, "a purchase in sale {0}: {1}{2}", request.sale(), told.outcome(), text));
        }
    }

    private CompletableFuture<PurchaseOutcome> decide(PurchaseRequest request, Proof proof) {
        Optional<ListedSale> listed =
                sales.find(request.sale()).filter(sale -> sale.terms().isFor(request.buyer()));
        if (listed.isEmpty()) {
            return CompletableFuture.completedFuture(new PurchaseOutcome.UnknownSale());
        }
        return refusal(listed.get(), request.buyer())
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> notRefused(request, listed.get(), proof));
    }

    private CompletableFuture<PurchaseOutcome> notRefused(PurchaseRequest request, ListedSale sale, Proof proof) {
        long stockVersion = sale.stock().version();
        return winners.of(request.sale())
                .ticketOf(request.buyer())
                .flatMap(tickets::find)
                .map(PurchaseService::repeated)
                .or(() -> refusals.of(request, stockVersion))
                .or(() -> unproven(request, sale, proof))
                .or(() -> notLetIn(sale))
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> decided(request, sale)
                        .thenApply(outcome -> noted(request, stockVersion, sale, proof, outcome)));
    }

    private CompletableFuture<PurchaseOutcome> decided(PurchaseRequest request, ListedSale sale) {
        return queues(sale) ? queue.put(request) : desk.reserve(request).thenApply(this::withTicket);
    }

    private PurchaseOutcome noted(
            PurchaseRequest request, long stockVersion, ListedSale sale, Proof proof, PurchaseOutcome outcome) {
        refusals.note(request, stockVersion, outcome);
        if (isAsked(sale, proof) && isDecision(outcome)) {
            tokens.useUp(proof.token());
        }
        return outcome;
    }

    /** Only who can buy needs a proof: in a sale that sells nothing now the desk has to say who has won before. */
    private Optional<PurchaseOutcome> unproven(PurchaseRequest request, ListedSale sale, Proof proof) {
        return isAsked(sale, proof) && sale.stateAt(clock.instant()) == SaleState.OPEN
                ? tokens.fault(proof.token(), request.sale(), request.buyer()).map(PurchaseOutcome.Unproven::new)
                : Optional.empty();
    }

    private static boolean isAsked(ListedSale sale, Proof proof) {
        return sale.terms().selling().quiz() || proof.demanded();
    }

    /** A token is for one decision, whichever it is; what changes by itself, or with a smaller quantity, is none. */
    private static boolean isDecision(PurchaseOutcome outcome) {
        return outcome instanceof PurchaseOutcome.Reserved
                || outcome instanceof PurchaseOutcome.Queued
                || outcome instanceof PurchaseOutcome.OverLimit
                || outcome instanceof PurchaseOutcome.SoldOut soldOut && soldOut.unitsFree() == 0;
    }

    /** Only who can buy needs a permit: in a sale that sells nothing now the desk has to say who has won before. */
    private Optional<PurchaseOutcome> notLetIn(ListedSale sale) {
        if (sale.terms().selling().admittedPerSecond().isEmpty() || sale.stateAt(clock.instant()) != SaleState.OPEN) {
            return Optional.empty();
        }
        return switch (permits.take(sale.terms().saleId())) {
            case GRANTED -> Optional.empty();
            case NONE -> Optional.of(PurchaseOutcome.Crowded.A_SECOND);
            case UNKNOWN -> Optional.of(PurchaseOutcome.Busy.A_SECOND);
        };
    }

    /**
     * While such a sale sells nothing, and not all of its winners are known here, the desk finds out who is one. Should a unit have
     * come back in that moment, the desk sells it.
     */
    private boolean queues(ListedSale sale) {
        return sale.terms().selling().queuesFirst() && sale.stateAt(clock.instant()) == SaleState.OPEN;
    }

    /** The desk knows the ticket of a buyer who comes again, but not what has become of it. */
    private PurchaseOutcome withTicket(PurchaseOutcome outcome) {
        return outcome instanceof PurchaseOutcome.Reserved reserved && reserved.repeated()
                ? tickets.find(reserved.ticket().id())
                        .map(PurchaseService::repeated)
                        .orElse(outcome)
                : outcome;
    }

    private static PurchaseOutcome repeated(Ticket ticket) {
        return new PurchaseOutcome.Reserved(ticket, true);
    }

    /** A sale that sells no more refuses from memory once every winner is known; until then the desk finds them. */
    private Optional<PurchaseOutcome> refusal(ListedSale sale, BuyerId buyer) {
        SaleWinners known = winners.of(sale.terms().saleId());
        // Before the buyer is looked up: whoever won up to this version is among the winners by then.
        boolean allWinnersKnown = known.completeAt(sale.stock().version());
        if (known.ticketOf(buyer).isPresent()) {
            return Optional.empty();
        }
        SaleState state = sale.stateAt(clock.instant());
        if (state == SaleState.SCHEDULED) {
            return Optional.of(new PurchaseOutcome.NotOpen(sale.terms().opensAt()));
        }
        if (state == SaleState.OPEN || !allWinnersKnown) {
            return Optional.empty();
        }
        return Optional.of(
                switch (state) {
                    case CLOSED -> new PurchaseOutcome.Closed();
                    case PAUSED -> new PurchaseOutcome.Paused();
                    default -> new PurchaseOutcome.SoldOut(0);
                });
    }
}

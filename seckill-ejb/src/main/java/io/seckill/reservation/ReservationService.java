package io.seckill.reservation;

import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Publisher;
import io.seckill.order.OrderService;
import io.seckill.order.PlaceOrders;
import io.seckill.order.PurchaseOrder;
import io.seckill.order.PurchaseOrders;
import io.seckill.sale.Sale;
import io.seckill.sale.SaleState;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.Sales;
import io.seckill.stock.StockLevel;
import io.seckill.stock.StockSegment;
import io.seckill.stock.StockSegments;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What happens to reservations in the database. {@link #reserve} runs in the transaction of {@link BatchWriter}, the
 * reads bring their own. Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class ReservationService {

    @Inject
    Sales sales;

    @Inject
    StockSegments segments;

    @Inject
    Reservations reservations;

    @Inject
    PurchaseOrders orders;

    @Inject
    OrderService orderService;

    @Inject
    Publisher publisher;

    @Inject
    Event<PurchasesDecided> decided;

    @Inject
    ReservationSettings settings;

    @Inject
    Clock clock;

    /**
     * Decides a batch: changes the stock, writes the reservations and sends one message, all in the caller's transaction.
     *
     * <p>The segments are read before the sale. Whoever closes a sale raises the segments' versions in the same
     * transaction, so a batch that read the sale as open has either read it before the closing and meets a stale
     * version, or sells before the closing commits.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BatchOutcome reserve(SaleId sale, List<PurchaseRequest> requests) {
        return decide(sale, requests, segments.of(sale), command -> publisher.send(Channel.PLACE_ORDERS, command));
    }

    /**
     * Decides requests that waited on a queue, and places their orders, all in the caller's transaction. The segments' rows are locked:
     * a listener that lost a race would get its message again, and be one attempt nearer to the dead letters.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BatchOutcome placeOrders(SaleId sale, List<PurchaseRequest> requests) {
        BatchOutcome outcome = decide(sale, requests, segments.lock(sale), orderService::place);
        decided.fire(new PurchasesDecided(sale, outcome));
        return outcome;
    }

    /** The ticket of a buyer in a sale, with its order, if there is one, as committed. */
    public Optional<Ticket> ticketOf(SaleId sale, BuyerId buyer) {
        return reservations.of(sale, List.of(buyer)).stream()
                .findFirst()
                .map(Reservation::ticket)
                .map(this::withOrder);
    }

    private BatchOutcome decide(
            SaleId sale, List<PurchaseRequest> requests, List<StockSegment> stock, Consumer<PlaceOrders> orderer) {
        SaleTerms terms = sales.find(sale).map(Sale::terms).orElseThrow();
        Instant now = clock.instant();
        Shelf shelf = new Shelf(stock, settings.nodeNumber());
        BatchDecision decision = new BatchDecision(terms, shelf, ticketsOf(sale, requests), now);

        List<PurchaseOutcome> outcomes = requests.stream().map(decision::decide).toList();
        if (!decision.reservations().isEmpty()) {
            segments.flush();
            reservations.add(decision.reservations());
            orderer.accept(decision.placeOrders(MessageIds.next(sale)));
        }
        StockLevel level = shelf.level();
        return new BatchOutcome(outcomes, level, terms.stateAt(now, level.soldOut()) == SaleState.OPEN);
    }

    /** A ticket with its order, if there is one, as committed. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Ticket> ticket(TicketId id) {
        return reservations.find(id).map(Reservation::ticket).map(this::withOrder);
    }

    /** The buyers who hold a ticket of a sale; empty when there are more than {@code limit}. */
    public Optional<Map<BuyerId, TicketId>> buyers(SaleId sale, int limit) {
        return reservations.count(sale) > limit ? Optional.empty() : Optional.of(reservations.buyers(sale));
    }

    private Ticket withOrder(Ticket ticket) {
        return orders.ofTicket(ticket.sale(), ticket.id())
                .map(PurchaseOrder::order)
                .map(order -> ticket.with(order.id(), order.state()))
                .orElse(ticket);
    }

    private Map<BuyerId, Ticket> ticketsOf(SaleId sale, List<PurchaseRequest> requests) {
        List<BuyerId> buyers =
                requests.stream().map(PurchaseRequest::buyer).distinct().toList();
        Map<BuyerId, Ticket> tickets = new HashMap<>();
        reservations.of(sale, buyers).forEach(r -> tickets.put(r.buyer(), r.ticket()));
        return tickets;
    }
}

package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.TicketId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tickets of this node in memory, as committed, to answer polls. Bounded; what it lacks is in the database. Thread-safe. */
@ApplicationScoped
public class TicketBoard {

    @Inject
    ReservationSettings settings;

    private Cache<TicketId, Ticket> tickets;

    @PostConstruct
    void start() {
        tickets = Caffeine.newBuilder()
                .maximumSize(settings.ticketsInMemory())
                .executor(Runnable::run)
                .build();
    }

    Optional<Ticket> find(TicketId id) {
        return Optional.ofNullable(tickets.getIfPresent(id));
    }

    /** Notes a ticket. A known order stays known: its listener can be faster than the desk, or than a reader. */
    void note(Ticket ticket) {
        tickets.asMap()
                .merge(ticket.id(), ticket, (known, news) -> known.order().isPresent() ? known : news);
    }

    void ordersCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrdersPlaced event) {
        event.items().forEach(item -> note(ticket(event, item)));
    }

    private static Ticket ticket(OrdersPlaced event, OrdersPlaced.Item item) {
        return new Ticket(
                item.ticketId(),
                event.saleId(),
                item.buyer(),
                item.quantity(),
                item.reservedAt(),
                Optional.of(item.orderId()));
    }
}

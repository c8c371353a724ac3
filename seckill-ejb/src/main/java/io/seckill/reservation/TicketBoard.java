package io.seckill.reservation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.TicketId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Tickets of this node in memory, as committed, to answer polls. Bounded; what it lacks is in the database. Thread-safe. */
@ApplicationScoped
public class TicketBoard {

    @Inject
    ReservationSettings settings;

    @Inject
    Clock clock;

    private Cache<TicketId, Seen> tickets;

    /** A ticket as it was at an instant. */
    record Seen(Ticket ticket, Instant at) {

        Seen merge(Seen news) {
            return new Seen(ticket.merge(news.ticket), news.at);
        }
    }

    @PostConstruct
    void start() {
        tickets = Caffeine.newBuilder()
                .maximumSize(settings.ticketsInMemory())
                .executor(Runnable::run)
                .build();
    }

    Optional<Seen> find(TicketId id) {
        return Optional.ofNullable(tickets.getIfPresent(id));
    }

    /** Notes a ticket as it is now. What is known to have come to it stays known: a listener can be faster than the desk, or a reader. */
    void note(Ticket ticket) {
        tickets.asMap().merge(ticket.id(), new Seen(ticket, clock.instant()), Seen::merge);
    }

    void ordersCommitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrdersPlaced event) {
        event.items().forEach(item -> note(ticket(event, item)));
    }

    /** A ticket that is not known here will be read when somebody asks for it. */
    void ordersMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrdersMoved event) {
        for (OrdersMoved.Item item : event.items()) {
            find(item.ticketId()).ifPresent(seen -> note(seen.ticket().with(item.orderId(), event.state())));
        }
    }

    private static Ticket ticket(OrdersPlaced event, OrdersPlaced.Item item) {
        return Ticket.reserved(item.ticketId(), event.saleId(), item.buyer(), item.quantity(), item.reservedAt())
                .with(item.orderId(), OrderState.PLACED);
    }
}

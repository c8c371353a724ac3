package io.seckill.reservation;

import io.seckill.value.TicketId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads tickets, from memory where it can. Thread-safe. */
@ApplicationScoped
public class TicketService {

    /**
     * How long a ticket without an order is believed: the order is normally placed, and this node told, well within it.
     * Afterwards the database is asked, since another node may have placed the order.
     */
    private static final Duration BELIEVED = Duration.ofSeconds(2);

    @Inject
    TicketBoard board;

    @Inject
    ReservationService reservations;

    @Inject
    Clock clock;

    /**
     * A ticket once given out stays known here, also while the database does not show its row yet. While the database is away
     * only what cannot have changed is told: an older reservation may have become an order, and its buyer know.
     *
     * @throws RuntimeException when the database would have to be asked and does not answer
     */
    public Optional<Ticket> find(TicketId id) {
        Optional<Ticket> known = board.find(id);
        if (known.filter(this::believed).isPresent()) {
            return known;
        }
        return stored(id).or(() -> known);
    }

    private boolean believed(Ticket ticket) {
        return ticket.status() == Ticket.Status.ORDERED
                || ticket.reservedAt().plus(BELIEVED).isAfter(clock.instant());
    }

    private Optional<Ticket> stored(TicketId id) {
        Optional<Ticket> ticket = reservations.ticket(id);
        ticket.ifPresent(board::note);
        return ticket;
    }
}

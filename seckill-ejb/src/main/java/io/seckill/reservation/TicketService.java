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
     * How long a ticket is believed: the order is normally placed, and this node told, well within it. Afterwards the
     * database is asked, since another node may have placed the order, or closed it.
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
     * an order that is known is told; an older reservation may have become one meanwhile, and its buyer know.
     *
     * @throws RuntimeException when the database would have to be asked and does not answer
     */
    public Optional<Ticket> find(TicketId id) {
        Optional<TicketBoard.Seen> seen = board.find(id);
        Optional<Ticket> known = seen.map(TicketBoard.Seen::ticket);
        if (seen.filter(this::believed).isPresent()) {
            return known;
        }
        try {
            return stored(id).or(() -> known);
        } catch (RuntimeException e) {
            return Optional.of(
                    known.filter(ticket -> ticket.order().isPresent()).orElseThrow(() -> e));
        }
    }

    private boolean believed(TicketBoard.Seen seen) {
        return seen.ticket().status().isLast() || seen.at().plus(BELIEVED).isAfter(clock.instant());
    }

    private Optional<Ticket> stored(TicketId id) {
        Optional<Ticket> ticket = reservations.ticket(id);
        ticket.ifPresent(board::note);
        return ticket;
    }
}

package io.seckill.reservation;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.order.OrderState;
import io.seckill.sale.SomeSale;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketServiceTest {

    private final Ticket reserved = Ticket.reserved(TicketId.next(), SomeSale.ID, new BuyerId("ann"), 1, NINE);
    private final Ticket ordered = reserved.with(OrderId.next(), OrderState.PLACED);
    private final TicketService service = new TicketService();
    private Supplier<Optional<Ticket>> database = Optional::empty;

    @BeforeEach
    void open() {
        Duration second = Duration.ofSeconds(1);
        service.board = new TicketBoard();
        service.board.settings = new ReservationSettings(0, 1, 1, 1, second, second, 1_000, 1_000);
        service.board.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        service.board.start();
        service.reservations = new ReservationService() {
            @Override
            public Optional<Ticket> ticket(TicketId id) {
                return database.get();
            }
        };
        itIsLater(Duration.ofSeconds(3));
    }

    @Test
    void asksTheDatabaseWhenAnOrderIsOverdue() {
        service.board.note(reserved);
        database = () -> Optional.of(ordered);

        assertThat(service.find(reserved.id())).contains(ordered);
    }

    @Test
    void believesAYoungTicket() {
        service.board.note(reserved);
        itIsLater(Duration.ofSeconds(1));
        database = () -> Optional.of(ordered);

        assertThat(service.find(reserved.id())).contains(reserved);
    }

    @Test
    void tellsAnOrderWhileTheDatabaseIsAway() {
        service.board.note(ordered);
        databaseIsAway();

        assertThat(service.find(reserved.id())).contains(ordered);
    }

    @Test
    void asksTheDatabaseWhetherAnOrderWasClosedElsewhere() {
        service.board.note(ordered);
        Ticket closed = ordered.with(ordered.order().orElseThrow(), OrderState.CLOSED);
        database = () -> Optional.of(closed);

        assertThat(service.find(reserved.id())).contains(closed);
    }

    @Test
    void believesAClosedTicketForEver() {
        service.board.note(ordered.with(ordered.order().orElseThrow(), OrderState.CLOSED));
        itIsLater(Duration.ofDays(1));
        databaseIsAway();

        assertThat(service.find(reserved.id())).map(Ticket::status).contains(Ticket.Status.CLOSED);
    }

    @Test
    void doesNotTellAnOldReservationWhileTheDatabaseIsAway() {
        service.board.note(reserved);
        databaseIsAway();

        assertThatThrownBy(() -> service.find(reserved.id())).hasMessage("away");
    }

    @Test
    void knowsATicketWhoseRowDoesNotShowYet() {
        service.board.note(reserved);
        database = Optional::empty;

        assertThat(service.find(reserved.id())).contains(reserved);
    }

    @Test
    void doesNotTakeAnOutageForAnUnknownTicket() {
        databaseIsAway();

        assertThatThrownBy(() -> service.find(reserved.id())).hasMessage("away");
    }

    private void databaseIsAway() {
        database = () -> {
            throw new IllegalStateException("away");
        };
    }

    private void itIsLater(Duration later) {
        service.clock = Clock.fixed(NINE.plus(later), ZoneOffset.UTC);
    }
}

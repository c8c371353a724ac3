package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.order.ClosingReason;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketBoardTest {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

    private final Ticket reserved = Ticket.reserved(TicketId.next(), new SaleId(7), new BuyerId("ann"), 1, NINE);
    private final Ticket ordered = reserved.with(OrderId.next(), OrderState.PLACED);
    private final TicketBoard board = new TicketBoard();

    @BeforeEach
    void start() {
        Duration second = Duration.ofSeconds(1);
        board.settings = new ReservationSettings(0, 1, 1, 1, second, second, 1_000, 1_000);
        board.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        board.start();
    }

    @Test
    void learnsOfAnOrderFromItsEvent() {
        board.note(reserved);

        board.ordersCommitted(placed());

        assertThat(known()).contains(ordered);
    }

    @Test
    void keepsTheOrderThatWasFasterThanTheDeskOrAReader() {
        board.ordersCommitted(placed());

        board.note(reserved);

        assertThat(known()).contains(ordered);
    }

    @Test
    void learnsOfAClosingAndKeepsIt() {
        board.note(ordered);

        board.ordersMoved(closed());
        board.note(ordered);

        assertThat(known()).map(Ticket::status).contains(Ticket.Status.CLOSED);
    }

    @Test
    void doesNotNoteTheClosingOfATicketItDoesNotKnow() {
        board.ordersMoved(closed());

        assertThat(known()).isEmpty();
    }

    private Optional<Ticket> known() {
        return board.find(reserved.id()).map(TicketBoard.Seen::ticket);
    }

    private OrdersMoved closed() {
        OrdersMoved.Item item =
                new OrdersMoved.Item(ordered.order().orElseThrow(), reserved.id(), reserved.buyer(), 1, 1_999, null);
        return new OrdersMoved(
                "m-2",
                1,
                NINE,
                reserved.sale(),
                "Phone",
                "EUR",
                RewardsOn.ORDER_PLACED,
                0,
                OrderState.CLOSED,
                ClosingReason.UNPAID.name(),
                List.of(item));
    }

    private OrdersPlaced placed() {
        OrdersPlaced.Item item = new OrdersPlaced.Item(
                ordered.order().orElseThrow(), reserved.id(), reserved.buyer(), 1, reserved.reservedAt(), 1_999, null);
        return new OrdersPlaced(
                "m-1", 1, NINE, reserved.sale(), "Phone", "EUR", RewardsOn.ORDER_PLACED, 0, List.of(item));
    }
}

package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketBoardTest {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

    private final Ticket reserved =
            new Ticket(TicketId.next(), new SaleId(7), new BuyerId("ann"), 1, NINE, Optional.empty());
    private final Ticket ordered = reserved.ordered(OrderId.next());
    private final TicketBoard board = new TicketBoard();

    @BeforeEach
    void start() {
        Duration second = Duration.ofSeconds(1);
        board.settings = new ReservationSettings(0, 1, 1, 1, second, second, 1_000, 1_000);
        board.start();
    }

    @Test
    void learnsOfAnOrderFromItsEvent() {
        board.note(reserved);

        board.ordersCommitted(placed());

        assertThat(board.find(reserved.id())).contains(ordered);
    }

    @Test
    void keepsTheOrderThatWasFasterThanTheDeskOrAReader() {
        board.ordersCommitted(placed());

        board.note(reserved);

        assertThat(board.find(reserved.id())).contains(ordered);
    }

    private OrdersPlaced placed() {
        OrdersPlaced.Item item = new OrdersPlaced.Item(
                ordered.order().orElseThrow(), reserved.id(), reserved.buyer(), 1, reserved.reservedAt(), 1_999);
        return new OrdersPlaced("m-1", 1, NINE, reserved.sale(), "Phone", "EUR", List.of(item));
    }
}

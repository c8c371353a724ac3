package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.correlation.TraceId;
import io.seckill.sale.SomeSale;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderPageTest {

    @Test
    void goesOnBehindItsLastOrderWhenThereIsOneMore() {
        OrderPage page = OrderPage.of(newestFirst(3), 2);

        assertThat(page.orders()).isEqualTo(newestFirst(3).subList(0, 2));
        assertThat(page.next()).isEqualTo(Optional.of(new OrderId(2)));
    }

    @Test
    void isTheLastWhenItIsJustFull() {
        assertThat(OrderPage.of(newestFirst(2), 2)).isEqualTo(new OrderPage(newestFirst(2), Optional.empty()));
    }

    @Test
    void isTheLastWhenItIsEmpty() {
        assertThat(OrderPage.of(List.of(), 2)).isEqualTo(new OrderPage(List.of(), Optional.empty()));
    }

    /** Numbered from {@code count} down to 1. */
    private static List<Order> newestFirst(long count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> order(count + 1 - number))
                .toList();
    }

    private static Order order(long id) {
        return new Order(
                new OrderId(id),
                new TicketId(id),
                SomeSale.ID,
                new BuyerId("ann"),
                1,
                Money.of(1_999, "EUR"),
                OrderState.PLACED,
                SomeSale.NINE,
                SomeSale.NINE.plusSeconds(900),
                TraceId.of(new TicketId(id)));
    }
}

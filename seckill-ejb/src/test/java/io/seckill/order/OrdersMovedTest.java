package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.sale.RewardsOn;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersMovedTest {

    @ParameterizedTest
    @CsvSource({"PAID,7", "REFUNDING,7", "REFUNDED,7", "SHIPPED,4", "CLOSED,4"})
    void moneyOvertakesTheRest(OrderState state, int priority) {
        OrdersMoved event = new OrdersMoved(
                "m", 1, Instant.EPOCH, SaleId.next(), "Kettle", "EUR", RewardsOn.ORDER_PLACED, 0, state, "", List.of());

        assertThat(event.priority()).isEqualTo(priority);
    }
}

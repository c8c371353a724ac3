package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RedPacketBudgetTest {

    private final RedPacketBudget budget = RedPacketBudget.open(new SaleId(1), 100, 10);

    @Test
    void isWhatItWasWhenAPacketIsDrawnAndGivenBack() {
        RedPacket packet = packet(100, 2);

        assertThat(budget.draw(packet).leftMinor()).isZero();
        assertThat(budget.draw(packet).unitsLeft()).isEqualTo(8);
        assertThat(budget.draw(packet).giveBack(packet)).isEqualTo(budget);
    }

    @Test
    void refusesToBeOverdrawnOrOverfilled() {
        assertThatIllegalStateException().isThrownBy(() -> budget.draw(packet(101, 1)));
        assertThatIllegalStateException().isThrownBy(() -> budget.giveBack(packet(1, 1)));
    }

    private static RedPacket packet(long amountMinor, int units) {
        return new RedPacket(
                new OrderId(1), new SaleId(1), new BuyerId("ann"), amountMinor, "EUR", units, Instant.EPOCH);
    }
}

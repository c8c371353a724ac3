package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SaleWinnersTest {

    private static final BuyerId ANN = new BuyerId("ann");
    private static final BuyerId BOB = new BuyerId("bob");

    private final SaleWinners winners = new SaleWinners(1);

    @Test
    void isCompleteForOneVersionOfTheStockOnly() {
        assertThat(winners.completeAt(3)).isFalse();

        winners.complete(Map.of(ANN, new TicketId(1)), 3);

        assertThat(winners.completeAt(3)).isTrue();
        assertThat(winners.completeAt(4)).isFalse();
        assertThat(winners.ticketOf(ANN)).contains(new TicketId(1));
    }

    @Test
    void keepsNoMoreThanItsLimit() {
        winners.add(ANN, new TicketId(1));
        winners.add(BOB, new TicketId(2));

        assertThat(winners.ticketOf(ANN)).isPresent();
        assertThat(winners.ticketOf(BOB)).isEmpty();
    }
}

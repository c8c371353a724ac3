package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.json.Json;
import io.seckill.sale.RewardsOn;
import org.junit.jupiter.api.Test;

/** Messages that an earlier version of the application left at the broker. */
class OlderMessagesTest {

    private static final String PLACED =
            "{\"messageId\":\"m-1\",\"schemaVersion\":%s,\"saleId\":\"0AAAAAAAAAAAA\",\"items\":[]%s}";

    private final Json json = new Json();

    @Test
    void anOrdersPlacedOfVersionOneEarnsWhenPlacedAndHasNoRedPackets() {
        OrdersPlaced event = json.read(PLACED.formatted("1", ""), OrdersPlaced.class);

        assertThat(event.rewardsOn()).isEqualTo(RewardsOn.ORDER_PLACED);
        assertThat(event.redPacketBudgetMinor()).isZero();
    }

    @Test
    void whatStandsBesideTheBodyIsNotRepeatedInIt() {
        OrdersPlaced event = json.read(PLACED.formatted("3", ",\"redPacketBudgetMinor\":7"), OrdersPlaced.class);

        assertThat(event.facts()).containsEntry(OrdersPlaced.RED_PACKET_BUDGET, 7L);
        assertThat(json.write(event)).contains("\"redPacketBudgetMinor\":7").doesNotContain("facts");
    }

    @Test
    void anOrdersPlacedOfVersionTwoKeepsItsRuleAndHasNoRedPackets() {
        OrdersPlaced event = json.read(PLACED.formatted("2", ",\"rewardsOn\":\"ORDER_PAID\""), OrdersPlaced.class);

        assertThat(event.rewardsOn()).isEqualTo(RewardsOn.ORDER_PAID);
        assertThat(event.facts()).containsEntry(OrdersPlaced.RED_PACKET_BUDGET, 0L);
    }
}

package io.seckill.reward;

import io.seckill.value.Money;
import io.seckill.value.OrderId;

/** A red packet as its buyer sees it. Empty ones are not shown. */
public record OwnRedPacket(OrderId order, Money amount, State state) {

    /** Whether the buyer has it still. */
    public enum State {
        GIVEN,
        RETURNED
    }
}

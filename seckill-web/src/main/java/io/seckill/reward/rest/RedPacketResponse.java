package io.seckill.reward.rest;

import io.seckill.reward.OwnRedPacket;
import io.seckill.value.OrderId;

/** A red packet as its buyer sees it. */
public record RedPacketResponse(OrderId orderId, long amountMinor, String currency, OwnRedPacket.State state) {

    static RedPacketResponse of(OwnRedPacket packet) {
        return new RedPacketResponse(
                packet.order(),
                packet.amount().minor(),
                packet.amount().currency().getCurrencyCode(),
                packet.state());
    }
}

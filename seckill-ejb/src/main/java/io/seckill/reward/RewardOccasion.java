package io.seckill.reward;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.util.List;

/**
 * Orders of one sale earn their rewards, or lose them: what an event means for them ({@link RewardPolicy}).
 *
 * @param redPacketBudgetMinor what all red packets of the sale together may cost, in minor units of the currency; 0: there are none
 */
public record RewardOccasion(
        RewardStep step, SaleId sale, String currency, long redPacketBudgetMinor, List<Item> orders) {

    /** One order; its amount is in minor units of the currency. */
    public record Item(OrderId order, BuyerId buyer, int units, long amountMinor, TraceId trace) implements Traced {}

    public static boolean is(OrdersPlaced event) {
        return RewardPolicy.step(OrderState.PLACED, event.rewardsOn()).isPresent();
    }

    public static boolean is(OrdersMoved event) {
        return RewardPolicy.step(event.state(), event.rewardsOn()).isPresent();
    }

    /** @throws java.util.NoSuchElementException when it {@link #is} none */
    public static RewardOccasion of(OrdersPlaced event) {
        return new RewardOccasion(
                RewardPolicy.step(OrderState.PLACED, event.rewardsOn()).orElseThrow(),
                event.saleId(),
                event.currency(),
                event.redPacketBudgetMinor(),
                event.items().stream()
                        .map(order -> new Item(
                                order.orderId(), order.buyer(), order.quantity(), order.amountMinor(), order.trace()))
                        .toList());
    }

    /** @throws java.util.NoSuchElementException when it {@link #is} none */
    public static RewardOccasion of(OrdersMoved event) {
        return new RewardOccasion(
                RewardPolicy.step(event.state(), event.rewardsOn()).orElseThrow(),
                event.saleId(),
                event.currency(),
                event.redPacketBudgetMinor(),
                event.items().stream()
                        .map(order -> new Item(
                                order.orderId(), order.buyer(), order.quantity(), order.amountMinor(), order.trace()))
                        .toList());
    }

    List<OrderId> orderIds() {
        return orders.stream().map(Item::order).toList();
    }
}

package io.seckill.reward.messaging;

import io.seckill.messaging.Handler;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.reward.RewardOccasion;
import java.util.function.Consumer;

/** The events by which orders can earn rewards or lose them; whether one does, the rule of its sale says. */
final class RewardEvents {

    private RewardEvents() {}

    /** Handlers that do the same work for all of them. */
    static Handler<?, ?>[] to(Consumer<RewardOccasion> work) {
        return new Handler<?, ?>[] {
            new Handler<>(OrdersPlaced.class, event -> work.accept(RewardOccasion.of(event))).when(RewardOccasion::is),
            moved(OrderState.PAID, work),
            moved(OrderState.CLOSED, work),
            moved(OrderState.REFUNDED, work)
        };
    }

    private static Handler<OrdersMoved.Item, OrdersMoved> moved(OrderState state, Consumer<RewardOccasion> work) {
        return new Handler<OrdersMoved.Item, OrdersMoved>(
                        OrdersMoved.type(state), OrdersMoved.class, event -> work.accept(RewardOccasion.of(event)))
                .when(RewardOccasion::is);
    }
}

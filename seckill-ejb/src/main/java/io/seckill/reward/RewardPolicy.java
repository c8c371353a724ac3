package io.seckill.reward;

import io.seckill.order.OrderState;
import io.seckill.sale.RewardsOn;
import java.util.Optional;

/**
 * Which step of an order earns its rewards, and which takes them back. What was earned by placing goes when the order closes; an
 * order that earns by its payment has nothing to lose before. Who gets the money back keeps no reward.
 */
final class RewardPolicy {

    private RewardPolicy() {}

    /** Empty when a step to this state is nothing to the rewards. */
    static Optional<RewardStep> step(OrderState state, RewardsOn rewardsOn) {
        boolean onPlacing = rewardsOn == RewardsOn.ORDER_PLACED;
        return Optional.ofNullable(
                switch (state) {
                    case PLACED -> onPlacing ? RewardStep.EARNED : null;
                    case PAID -> onPlacing ? null : RewardStep.EARNED;
                    case CLOSED -> onPlacing ? RewardStep.TAKEN_BACK : null;
                    case REFUNDED -> RewardStep.TAKEN_BACK;
                    case SHIPPED, REFUNDING -> null;
                });
    }
}

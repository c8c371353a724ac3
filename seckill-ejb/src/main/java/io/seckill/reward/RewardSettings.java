package io.seckill.reward;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Settings of the rewards. */
public record RewardSettings(CouponTemplate coupon) implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        RewardSettings read(Settings settings) {
            return new RewardSettings(new CouponTemplate(
                    settings.number("seckill.reward.coupon-percent-off", 5, 1, 100),
                    Duration.ofDays(settings.number("seckill.reward.coupon-days", 30, 1, 3_650))));
        }
    }
}

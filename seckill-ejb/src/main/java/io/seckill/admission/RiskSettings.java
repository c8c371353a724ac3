package io.seckill.admission;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the shipped rules.
 *
 * @param leastAccountAge of a buyer; zero: any
 * @param buyersPerDevice within a minute; 0: any number
 * @param buyersPerAddress within a minute; 0: any number
 */
record RiskSettings(Duration leastAccountAge, int buyersPerDevice, int buyersPerAddress) implements NodeSettings {

    private static final int YEAR_MINUTES = 525_600;

    /** One more has to be told apart. */
    private static final int MOST_BUYERS = ClickHistory.MOST_BUYERS - 1;

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        RiskSettings read(Settings settings) {
            return new RiskSettings(
                    Duration.ofMinutes(settings.number("seckill.risk.account-age-minutes", 0, 0, YEAR_MINUTES)),
                    settings.number("seckill.risk.buyers-per-device", 0, 0, MOST_BUYERS),
                    settings.number("seckill.risk.buyers-per-address", 0, 0, MOST_BUYERS));
        }
    }
}

package io.seckill.request;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of sales that queue first.
 *
 * @param groupLimit requests that share a message, and the transaction that decides them
 * @param processingTime that a consumer takes for a request beside the database, made up: to rehearse a shop whose orders need it
 */
public record RequestSettings(int groupLimit, Duration processingTime) implements NodeSettings {

    /** Two thirds of the time after which a server rolls a transaction back. */
    private static final Duration MOST_IN_A_TRANSACTION = Duration.ofSeconds(20);

    /** @throws IllegalArgumentException when a group could take longer than its transaction may */
    public RequestSettings {
        if (processingTime.multipliedBy(groupLimit).compareTo(MOST_IN_A_TRANSACTION) > 0) {
            throw new IllegalArgumentException("seckill.requests.processing-millis=" + processingTime.toMillis()
                    + " for each of seckill.requests.group-limit=" + groupLimit + " is more than "
                    + MOST_IN_A_TRANSACTION.toSeconds() + " s, which a transaction may take");
        }
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        RequestSettings read(Settings settings) {
            return new RequestSettings(
                    settings.number("seckill.requests.group-limit", 250, 1, 500),
                    settings.millis("seckill.requests.processing-millis", 0, 0, 20_000));
        }
    }
}

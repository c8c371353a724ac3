package io.seckill.backlog;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * When more consumers are put to work, and when they are taken back.
 *
 * @param cap extra consumers of each queue at most: the database and the broker must bear a connection for each
 * @param upMessages more than so many waiting messages are a backlog
 * @param upAge a message that has waited longer is a sign of one, when it is not among the last few
 * @param downMessages so few waiting messages are none
 * @param riseTime how long there must have been a backlog for one more consumer
 * @param fallTime how long there must have been none for one less
 * @param group messages that an extra consumer takes into a transaction at most
 */
public record FollowSettings(
        int cap, int upMessages, Duration upAge, int downMessages, Duration riseTime, Duration fallTime, int group)
        implements NodeSettings {

    /** @throws IllegalArgumentException when a queue could be a backlog and none at once */
    public FollowSettings {
        if (downMessages >= upMessages) {
            throw new IllegalArgumentException("seckill.messaging.follow-down-messages=" + downMessages
                    + " is not below seckill.messaging.follow-up-messages=" + upMessages);
        }
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        FollowSettings read(Settings settings) {
            return new FollowSettings(
                    settings.number("seckill.messaging.follow-cap", 4, 0, 16),
                    settings.number("seckill.messaging.follow-up-messages", 1_000, 1, 1_000_000),
                    Duration.ofSeconds(settings.number("seckill.messaging.follow-up-seconds", 10, 1, 3_600)),
                    settings.number("seckill.messaging.follow-down-messages", 100, 0, 999_999),
                    settings.millis("seckill.messaging.follow-rise-millis", 1_000, 0, 60_000),
                    settings.millis("seckill.messaging.follow-fall-millis", 10_000, 0, 600_000),
                    settings.number("seckill.messaging.follow-group", 20, 1, 100));
        }
    }
}

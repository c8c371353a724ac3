package io.seckill.challenge;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the quiz.
 *
 * @param challengeLife how long a challenge can be answered
 * @param textAfter how long its picture is all there is of it
 * @param tokenLife how long a token is good
 * @param challengesPerMinute that a buyer gets in a sale, on each node
 * @param wrongAnswersPerMinute that a buyer may give in a sale, on each node
 */
public record ChallengeSettings(
        Duration challengeLife,
        Duration textAfter,
        Duration tokenLife,
        int challengesPerMinute,
        int wrongAnswersPerMinute)
        implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        ChallengeSettings read(Settings settings) {
            return new ChallengeSettings(
                    Duration.ofSeconds(settings.number("seckill.challenge.answer-seconds", 120, 30, 600)),
                    Duration.ofSeconds(settings.number("seckill.challenge.text-seconds", 15, 0, 29)),
                    Duration.ofSeconds(settings.number("seckill.challenge.token-seconds", 300, 30, 3_600)),
                    settings.number("seckill.challenge.pictures-per-minute", 10, 1, 1_000),
                    settings.number("seckill.challenge.wrong-answers-per-minute", 5, 1, 1_000));
        }
    }
}

package io.seckill.reservation;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the desk.
 *
 * @param nodeNumber this node's number: its purchases begin at the sale's segment of this number (modulo the segments)
 * @param queueLimit purchases that may wait at one sale's desk; the next one is told to come again
 * @param batchLimit purchases that share one transaction
 * @param attempts how often a batch is decided before its buyers are told to come again
 * @param patience how long a purchase waits before it is withdrawn from the desk
 * @param transactionTimeout after which a batch is rolled back
 * @param ticketsInMemory tickets kept to answer polls
 * @param winnersInMemory buyers kept per sale to answer repeated purchases
 */
public record ReservationSettings(
        int nodeNumber,
        int queueLimit,
        int batchLimit,
        int attempts,
        Duration patience,
        Duration transactionTimeout,
        int ticketsInMemory,
        int winnersInMemory)
        implements NodeSettings {

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        ReservationSettings read(Settings settings) {
            return new ReservationSettings(
                    settings.number("seckill.node-number", 0, 0, 1_023),
                    settings.number("seckill.reservation.queue-limit", 20_000, 1, 1_000_000),
                    settings.number("seckill.reservation.batch-limit", 250, 1, 500),
                    settings.number("seckill.reservation.attempts", 5, 1, 100),
                    settings.millis("seckill.reservation.patience-millis", 10_000, 100, 60_000),
                    settings.millis("seckill.reservation.transaction-timeout-millis", 10_000, 1_000, 60_000),
                    settings.number("seckill.reservation.tickets-in-memory", 200_000, 1_000, 10_000_000),
                    settings.number("seckill.reservation.winners-in-memory", 200_000, 1_000, 10_000_000));
        }
    }
}

package io.seckill.alert;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.WaitingMessages;
import io.seckill.monitoring.QueueReport;
import io.seckill.monitoring.QueueState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the queues' figures say. Pure. */
final class QueueConditions {

    /** A look each second, and a broker that takes a few. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private QueueConditions() {}

    static Stream<Condition> of(Optional<QueueReport> latest, Instant now, AlertSettings settings) {
        Optional<QueueReport> fresh =
                latest.filter(report -> report.at().plus(SILENCE).isAfter(now));
        return fresh.map(report -> report.queues().stream().flatMap(queue -> of(queue, settings)))
                .orElseGet(() -> Stream.of(silence(latest)));
    }

    private static Condition silence(Optional<QueueReport> latest) {
        String since = latest.map(report -> " since " + report.at()).orElse("");
        return new Condition(AlertRule.BROKER_SILENT, "broker", "The broker's queues have not been seen" + since + ".");
    }

    private static Stream<Condition> of(QueueState queue, AlertSettings settings) {
        if (queue.queue().equals(WaitingMessages.DEAD_LETTERS)) {
            return when(
                    queue.messages() > 0,
                    AlertRule.DEAD_LETTERS,
                    queue,
                    queue.messages() + " messages have failed for good.");
        }
        if (queue.paused()) {
            return when(true, AlertRule.QUEUE_PAUSED, queue, queue.messages() + " messages wait: it is paused.");
        }
        return Consumer.of(queue.queue()).isPresent() ? ofConsumers(queue, settings) : Stream.empty();
    }

    private static Stream<Condition> ofConsumers(QueueState queue, AlertSettings settings) {
        long seconds = queue.oldestMillis().orElse(0L) / 1_000;
        long waiting = queue.waiting();
        return Stream.of(
                        when(
                                queue.consumers() == 0,
                                AlertRule.NO_CONSUMER,
                                queue,
                                queue.messages() + " messages wait, and nobody is there to work on them."),
                        when(
                                seconds >= settings.oldest().toSeconds(),
                                AlertRule.QUEUE_OLD,
                                queue,
                                "The oldest message has waited for " + seconds + " s."),
                        when(waiting > settings.deepest(), AlertRule.QUEUE_DEEP, queue, waiting + " messages wait."))
                .flatMap(found -> found);
    }

    private static Stream<Condition> when(boolean is, AlertRule rule, QueueState queue, String text) {
        return is ? Stream.of(new Condition(rule, queue.queue(), text)) : Stream.empty();
    }
}

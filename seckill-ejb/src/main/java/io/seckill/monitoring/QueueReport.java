package io.seckill.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queues at one moment, and what the moments before say of their rates. */
public record QueueReport(Instant at, List<QueueState> queues) {

    static QueueReport between(QueueLook before, QueueLook last) {
        Duration over = Duration.between(before.at(), last.at());
        return new QueueReport(
                last.at(),
                last.readings().stream()
                        .map(reading -> QueueState.of(last.at(), reading, before.of(reading.queue()), over))
                        .toList());
    }

    public Optional<QueueState> of(String queue) {
        return queues.stream().filter(state -> state.queue().equals(queue)).findFirst();
    }
}

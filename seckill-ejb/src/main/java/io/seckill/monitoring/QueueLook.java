package io.seckill.monitoring;

import io.seckill.messaging.QueueReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All queues as they were at one moment. */
record QueueLook(Instant at, List<QueueReading> readings) {

    Optional<QueueReading> of(String queue) {
        return readings.stream()
                .filter(reading -> reading.queue().equals(queue))
                .findFirst();
    }
}

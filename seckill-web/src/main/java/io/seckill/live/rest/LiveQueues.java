package io.seckill.live.rest;

import io.seckill.monitoring.QueueReport;
import io.seckill.monitoring.QueueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** The queues as they were last seen, and when that was: a broker that is away is not seen again. */
@ApplicationScoped
class LiveQueues implements LivePart {

    @Inject
    QueueService queues;

    @Override
    public Map<String, Object> members() {
        return queues.latest().map(LiveQueues::members).orElse(Map.of());
    }

    private static Map<String, Object> members(QueueReport report) {
        return Map.of("queuesAt", report.at(), "queues", report.queues());
    }
}

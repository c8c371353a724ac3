package io.seckill.live.rest;

import io.seckill.auditor.AuditorReport;
import io.seckill.auditor.AuditorService;
import io.seckill.auditor.AuditorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Whether the books agree, whichever node has read them. */
@ApplicationScoped
class LiveAuditor implements LivePart {

    @Inject
    AuditorService auditor;

    @Inject
    Clock clock;

    private final LastRead<Light> read = new LastRead<>();

    /** @param findings how many sales have books that do not agree */
    public record Light(AuditorState state, Optional<Instant> checkedAt, int findings) {

        static Light of(AuditorReport report) {
            return new Light(
                    report.state(), report.checkedAt(), report.findings().size());
        }
    }

    @Override
    public void refresh() {
        read.set(Light.of(auditor.latest()), clock.instant());
    }

    @Override
    public Map<String, Object> members() {
        return read.at(clock.instant())
                .map(light -> Map.<String, Object>of("auditor", light))
                .orElse(Map.of());
    }
}

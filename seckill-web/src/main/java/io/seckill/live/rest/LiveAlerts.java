package io.seckill.live.rest;

import io.seckill.alert.AlertService;
import io.seckill.alert.rest.AlertResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The alerts that last, whichever node has found them. */
@ApplicationScoped
class LiveAlerts implements LivePart {

    @Inject
    AlertService alerts;

    @Inject
    Clock clock;

    private final LastRead<List<AlertResponse>> read = new LastRead<>();

    @Override
    public void refresh() {
        read.set(alerts.lasting().stream().map(AlertResponse::of).toList(), clock.instant());
    }

    @Override
    public Map<String, Object> members() {
        return read.at(clock.instant())
                .map(lasting -> Map.<String, Object>of("alerts", lasting))
                .orElse(Map.of());
    }
}

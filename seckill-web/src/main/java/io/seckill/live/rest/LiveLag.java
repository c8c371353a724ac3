package io.seckill.live.rest;

import io.seckill.probe.ProbeBoard;
import io.seckill.probe.rest.LagResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** How long messages are under way, as the probes say. */
@ApplicationScoped
class LiveLag implements LivePart {

    @Inject
    ProbeBoard board;

    @Override
    public Map<String, Object> members() {
        return Map.of("lag", board.lags().stream().map(LagResponse::of).toList());
    }
}

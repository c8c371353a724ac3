package io.seckill.probe.rest;

import io.seckill.identity.Role;
import io.seckill.probe.ProbeBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** How long messages are under way to each consumer, as probes have measured it. */
@Path("admin/lag")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class LagResource {

    @Inject
    ProbeBoard board;

    @Inject
    Clock clock;

    /** @param everySeconds between two probes of a queue; 0 when none are sent */
    public record LagReport(Instant at, long everySeconds, List<LagResponse> queues) {}

    @GET
    public LagReport read() {
        return new LagReport(
                clock.instant(),
                board.seconds(),
                board.lags().stream().map(LagResponse::of).toList());
    }
}

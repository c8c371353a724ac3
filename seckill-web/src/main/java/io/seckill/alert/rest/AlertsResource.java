package io.seckill.alert.rest;

import io.seckill.alert.Alert;
import io.seckill.alert.AlertService;
import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.PageRequest;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.value.Tsids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** What operators have to know now, and what they had to know. */
@Path("admin/alerts")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AlertsResource {

    @Inject
    AlertService alerts;

    @Inject
    RequestBodies bodies;

    /** At most a day: what nobody wants to know for longer should be mended. */
    public record SilenceRequest(
            @NotNull @Min(1) @Max(1_440) @Digits(integer = 4, fraction = 0)
            BigDecimal minutes) {}

    /** Those that last, the oldest first. */
    @GET
    public List<AlertResponse> lasting() {
        return alerts.lasting().stream().map(AlertResponse::of).toList();
    }

    /**
     * Those that have ended, the newest first.
     *
     * @param cursor the last {@code alertId} of the page before
     */
    @GET
    @Path("ended")
    public List<AlertResponse> ended(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        PageRequest<Long> page = PageRequest.parse(cursor, limit, text -> Tsids.parse(text, id -> id));
        return alerts.ended(page.behind(), page.limit()).stream()
                .map(AlertResponse::of)
                .toList();
    }

    /** Says that the caller looks after it. */
    @POST
    @Path("{alert}/acknowledgement")
    public Response acknowledge(@PathParam("alert") String alert, @Context HttpServletRequest caller) {
        return answer(alert, id -> alerts.acknowledge(id, Operators.of(caller)));
    }

    /** Keeps it, and what comes of the same kind about the same, from the webhook for a while. */
    @POST
    @Path("{alert}/silence")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response silence(@PathParam("alert") String alert, InputStream body, @Context HttpServletRequest caller) {
        Duration time = Duration.ofMinutes(
                bodies.read(body, SilenceRequest.class).minutes().longValueExact());
        return answer(alert, id -> alerts.silence(id, time, Operators.of(caller)));
    }

    private static Response answer(String alert, LongFunction<Optional<Alert>> change) {
        return Tsids.parse(alert, id -> id)
                .flatMap(change::apply)
                .map(changed -> Response.ok(AlertResponse.of(changed)).build())
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no such alert."));
    }
}

package io.seckill.monitoring.rest;

import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.monitoring.QueueReport;
import io.seckill.monitoring.QueueSample;
import io.seckill.monitoring.QueueService;
import io.seckill.monitoring.QueueState;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The broker's queues and subscriptions, as they were seen within the last second or so. */
@Path("admin/queues")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class QueuesResource {

    private static final int USUAL_MINUTES = 5;

    /** As long as is remembered. */
    private static final int MOST_MINUTES = 60;

    @Inject
    QueueService queues;

    /** A queue's points, one for each second. */
    public record HistoryResponse(String queue, List<QueueSample> samples) {}

    @GET
    public QueueReport all() {
        return queues.latest()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.BUSY, "The queues have not been looked at yet. Ask again.")));
    }

    @GET
    @Path("{queue}/history")
    public HistoryResponse history(@PathParam("queue") String queue, @QueryParam("minutes") String minutes) {
        int limit = QueryNumber.parse("minutes", minutes, USUAL_MINUTES, MOST_MINUTES);
        return known(
                queues.history(queue, Duration.ofMinutes(limit)).map(samples -> new HistoryResponse(queue, samples)));
    }

    /** Its consumers finish what they have, and get nothing more. Safe to call again. */
    @POST
    @Path("{queue}/pause")
    public QueueState pause(@PathParam("queue") String queue, @Context HttpServletRequest request) {
        return known(queues.pause(queue, Operators.of(request)));
    }

    @POST
    @Path("{queue}/resume")
    public QueueState resume(@PathParam("queue") String queue, @Context HttpServletRequest request) {
        return known(queues.resume(queue, Operators.of(request)));
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(
                () -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such queue.")));
    }
}

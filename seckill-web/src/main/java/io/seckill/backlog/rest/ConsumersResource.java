package io.seckill.backlog.rest;

import io.seckill.audit.Operator;
import io.seckill.audit.rest.Operators;
import io.seckill.backlog.ConsumerMode;
import io.seckill.backlog.ConsumerService;
import io.seckill.backlog.ConsumerState;
import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.RequestBodies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Extra consumers of this node, and who says how many there are: the backlog, or an operator. */
@Path("admin/consumers")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class ConsumersResource {

    @Inject
    ConsumerService consumers;

    @Inject
    RequestBodies bodies;

    @GET
    public List<ConsumerState> all() {
        return consumers.all();
    }

    /** Holds on this node until it is started again. Safe to call again. */
    @PUT
    @Path("{queue}")
    @Consumes(MediaType.APPLICATION_JSON)
    public ConsumerState order(
            @PathParam("queue") String queue, InputStream body, @Context HttpServletRequest request) {
        ConsumersRequest wish = bodies.read(body, ConsumersRequest.class);
        return order(queue, wish, Operators.of(request))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemType.NOT_FOUND, "No consumers can be put to such a queue here.")));
    }

    private Optional<ConsumerState> order(String queue, ConsumersRequest wish, Operator operator) {
        if (ConsumerMode.valueOf(wish.mode()) == ConsumerMode.AUTO) {
            return consumers.automate(queue, operator);
        }
        return consumers.fix(queue, extra(wish), operator);
    }

    private int extra(ConsumersRequest wish) {
        if (wish.extra() == null || wish.extra().intValueExact() > consumers.cap()) {
            throw ProblemException.invalid("extra", "must be 0 to " + consumers.cap());
        }
        return wish.extra().intValueExact();
    }
}

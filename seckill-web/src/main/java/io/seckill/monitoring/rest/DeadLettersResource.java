package io.seckill.monitoring.rest;

import io.seckill.audit.Operator;
import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.messaging.Browsed;
import io.seckill.messaging.DeadLetter;
import io.seckill.messaging.DeadLetterChoice;
import io.seckill.monitoring.DeadLetterReport;
import io.seckill.monitoring.DeadLetterService;
import io.seckill.rest.PageRequest;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryText;
import io.seckill.rest.RequestBodies;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Messages that failed for good: why, and what to do with them. */
@Path("admin/dead-letters")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

    @Inject
    DeadLetterService letters;

    @Inject
    RequestBodies bodies;

    /**
     * The oldest first.
     *
     * @param cursor the last {@code id} of the page before
     */
    @GET
    public List<DeadLetterResponse> page(
            @QueryParam("queue") String queue,
            @QueryParam("saleId") String sale,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        PageRequest<String> page =
                PageRequest.parse(cursor, limit, text -> Optional.of(text).filter(DeadLetterChoice::isId));
        DeadLetterChoice choice = new DeadLetterChoice(
                QueryText.parse("queue", queue, text -> Optional.of(text).filter(DeadLetterChoice::isQueue)),
                QueryText.parse("saleId", sale, SaleId::parse),
                List.of());
        Browsed<DeadLetter> found = letters.list(choice, page.behind(), page.limit());
        if (found.cut()) {
            throw new ProblemException(Problem.of(
                    ProblemType.BUSY, "There are too many before them. Name a queue or a sale, or ask for fewer."));
        }
        return found.found().stream().map(DeadLetterResponse::of).toList();
    }

    /** Puts them back into the queues in which they failed, a thousand at most. */
    @POST
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeadLetterReport replay(InputStream body, @Context HttpServletRequest request) {
        return change(body, Operators.of(request), letters::replay);
    }

    /** Removes them for good, a thousand at most. */
    @POST
    @Path("purges")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeadLetterReport purge(InputStream body, @Context HttpServletRequest request) {
        return change(body, Operators.of(request), letters::purge);
    }

    private DeadLetterReport change(InputStream body, Operator operator, Change change) {
        DeadLetterRequest request = bodies.read(body, DeadLetterRequest.class);
        if (request.dryRun()) {
            return letters.look(request.choice());
        }
        if (request.expected() == null) {
            throw ProblemException.invalid("expected", "must say how many, as a dry run told");
        }
        return change.of(request.choice(), request.expected().longValueExact(), operator)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        ProblemType.CONFLICT,
                        "There are not as many dead letters as expected. Make a dry run again.")));
    }

    private interface Change {
        Optional<DeadLetterReport> of(DeadLetterChoice choice, long expected, Operator operator);
    }
}

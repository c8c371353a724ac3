package io.seckill.sale.rest;

import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.IdempotencyKey;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.sale.AddUnits;
import io.seckill.sale.AddUnitsOutcome;
import io.seckill.sale.SaleAdministration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;

/** More units for a sale that goes on. Each request has a key of its own, by which it can be sent again. */
@Path("admin/sales/{sale}/units")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class SaleUnitsResource {

    @Inject
    SaleAdministration administration;

    @Inject
    RequestBodies bodies;

    @Inject
    Clock clock;

    /** Answers the sale with the units that it has then, also when it is asked again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            @PathParam("sale") String sale,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body,
            @Context HttpServletRequest caller) {
        AddUnits wish = bodies.read(body, AddUnitsRequest.class).command(IdempotencyKey.required(key));
        return answer(administration.addUnits(AdminSaleAnswers.id(sale), wish, Operators.of(caller)));
    }

    private Response answer(AddUnitsOutcome outcome) {
        if (outcome instanceof AddUnitsOutcome.Added added) {
            return AdminSaleAnswers.ok(added.sale(), clock.instant());
        }
        if (outcome instanceof AddUnitsOutcome.Repeated repeated) {
            return AdminSaleAnswers.ok(repeated.sale(), clock.instant());
        }
        return Problems.response(problem(outcome));
    }

    private static Problem problem(AddUnitsOutcome refusal) {
        if (refusal instanceof AddUnitsOutcome.KeyReused) {
            return Problem.of(ProblemType.KEY_REUSED, "Other units, or another reason, have come by this key before.");
        }
        if (refusal instanceof AddUnitsOutcome.Closed) {
            return Problem.of(ProblemType.ILLEGAL_STATE, "A sale that is CLOSED gets no more units.");
        }
        if (refusal instanceof AddUnitsOutcome.TooMany tooMany) {
            return ProblemException.invalid("units", "must not be more than " + tooMany.most() + " in this sale")
                    .problem();
        }
        return AdminSaleAnswers.unknown().problem();
    }
}

package io.seckill.sale.rest;

import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.RequestBodies;
import io.seckill.sale.SaleAdministration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** New sales with the terms and units of earlier ones. */
@Path("admin/sales/{sale}/copies")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class SaleCopiesResource {

    @Inject
    SaleAdministration administration;

    @Inject
    RequestBodies bodies;

    @Inject
    Clock clock;

    /**
     * Without {@code opensAt} the copy opens with its original when that is an hour off or more, else at the same time of the day
     * (UTC), as soon as that is an hour off: it can be changed until then. It is open as long as the original.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response copy(@PathParam("sale") String sale, InputStream body, @Context HttpServletRequest caller) {
        CopySaleRequest request = bodies.readIfAny(body, CopySaleRequest.class).orElse(CopySaleRequest.AS_IT_WAS);
        Instant now = clock.instant();
        return administration
                .copy(
                        AdminSaleAnswers.id(sale),
                        request.opening(now),
                        Optional.ofNullable(request.title()),
                        Operators.of(caller))
                .map(copy -> AdminSaleAnswers.created(copy, now))
                .orElseThrow(AdminSaleAnswers::unknown);
    }
}

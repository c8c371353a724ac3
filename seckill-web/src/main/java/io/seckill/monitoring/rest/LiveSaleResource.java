package io.seckill.monitoring.rest;

import io.seckill.identity.Role;
import io.seckill.monitoring.SaleLooks;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A sale's figures as they are now. What buyers were told ({@code node}) is known to the node that is asked for itself alone. */
@Path("admin/sales/{sale}/live")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class LiveSaleResource {

    @Inject
    SaleLooks sales;

    @GET
    public Response of(@PathParam("sale") String sale) {
        return SaleId.parse(sale)
                .flatMap(sales::find)
                .map(live -> Response.ok(LiveSaleResponse.of(live))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build())
                .orElseGet(() -> Problems.response(ProblemType.NOT_FOUND, "There is no such sale."));
    }
}

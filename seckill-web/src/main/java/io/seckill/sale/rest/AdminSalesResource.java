package io.seckill.sale.rest;

import io.seckill.audit.Operator;
import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.rest.RestApplication;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleAdministration;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleMoveOutcome;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;

/** What operators do with sales. */
@Path("admin/sales")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AdminSalesResource {

    @Inject
    SaleAdministration sales;

    @Inject
    SaleLookup lookup;

    @Inject
    RequestBodies bodies;

    @Inject
    Clock clock;

    /** Creates a sale that opens by itself at its time, now when none is given. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpServletRequest caller) {
        CreateSaleRequest request = bodies.read(body, CreateSaleRequest.class);
        SaleResponse sale = response(sales.create(request.command(clock.instant()), Operators.of(caller)));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, RestApplication.BASE + "/admin/sales/" + sale.saleId())
                .entity(sale)
                .build();
    }

    @GET
    @Path("{sale}")
    public Response read(@PathParam("sale") String sale) {
        return SaleId.parse(sale)
                .flatMap(lookup::find)
                .map(listed -> Response.ok(response(listed)).build())
                .orElseGet(AdminSalesResource::unknown);
    }

    @POST
    @Path("{sale}/open")
    public Response open(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.OPEN, Operators.of(caller));
    }

    @POST
    @Path("{sale}/close")
    public Response close(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.CLOSE, Operators.of(caller));
    }

    private Response move(String sale, SaleState.Move move, Operator operator) {
        return SaleId.parse(sale)
                .map(id -> answer(sales.move(id, move, operator)))
                .orElseGet(AdminSalesResource::unknown);
    }

    private Response answer(SaleMoveOutcome outcome) {
        if (outcome instanceof SaleMoveOutcome.Moved moved) {
            return Response.ok(response(moved.sale())).build();
        }
        if (outcome instanceof SaleMoveOutcome.IllegalMove illegal) {
            return Problems.response(
                    ProblemType.ILLEGAL_STATE,
                    "A sale that is " + illegal.state() + " does not allow " + illegal.move() + ".");
        }
        return unknown();
    }

    private SaleResponse response(ListedSale sale) {
        return SaleResponse.of(sale, clock.instant());
    }

    private static Response unknown() {
        return Problems.response(ProblemType.NOT_FOUND, "There is no such sale.");
    }
}

package io.seckill.sale.rest;

import io.seckill.audit.Operator;
import io.seckill.audit.rest.Operators;
import io.seckill.identity.Role;
import io.seckill.rest.IfMatch;
import io.seckill.rest.PageRequest;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleAdministration;
import io.seckill.sale.SaleEditOutcome;
import io.seckill.sale.SaleMoveOutcome;
import io.seckill.sale.SaleService;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/** What operators see of sales, and do with them. Read from the database: what other nodes have committed is in it. */
@Path("admin/sales")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class AdminSalesResource {

    @Inject
    SaleAdministration administration;

    @Inject
    SaleService sales;

    @Inject
    RequestBodies bodies;

    @Inject
    Clock clock;

    /** All sales, newest first, also those to come and those that ended long ago. */
    @GET
    public Response page(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        PageRequest<SaleId> page = PageRequest.parse(cursor, limit, SaleId::parse);
        List<ListedSale> found = sales.page(page.behind(), page.limit() + 1);
        return Response.ok(AdminSaleResponse.Page.of(found, page.limit(), clock.instant()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Creates a sale that opens by itself at its time, now when none is given. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body, @Context HttpServletRequest caller) {
        CreateSaleRequest request = bodies.read(body, CreateSaleRequest.class);
        ListedSale sale = administration.create(request.command(clock.instant()), Operators.of(caller));
        return AdminSaleAnswers.created(sale, clock.instant());
    }

    @GET
    @Path("{sale}")
    public Response read(@PathParam("sale") String sale) {
        return AdminSaleAnswers.ok(stored(sale), clock.instant());
    }

    /**
     * Changes what the body names (RFC 7396), as far as the sale's state allows ({@link io.seckill.sale.SaleField}); what the state
     * does not allow is refused with {@code 409} and a name in {@code errors} for each field.
     */
    @PATCH
    @Path("{sale}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    public Response edit(
            @PathParam("sale") String sale,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream body,
            @Context HttpServletRequest caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        ListedSale before = stored(sale);
        expected.check(AdminSaleAnswers.tag(before));
        JsonObject patch = bodies.object(body);
        SalePatch.checkNames(patch);
        if (before.stateAt(clock.instant()) == SaleState.CLOSED) {
            return fixed(new SaleEditOutcome.Fixed(SaleState.CLOSED, SalePatch.fields(patch)));
        }
        CreateSaleRequest merged = bodies.read(SalePatch.merge(patch, before), CreateSaleRequest.class);
        return answer(administration.edit(
                before.terms().saleId(),
                before.terms().version(),
                SalePatch.command(merged, before, clock.instant()),
                Operators.of(caller)));
    }

    @POST
    @Path("{sale}/open")
    public Response open(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.OPEN, Operators.of(caller));
    }

    /** Nothing is sold after the answer until the sale is resumed; its window goes on. */
    @POST
    @Path("{sale}/pause")
    public Response pause(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.PAUSE, Operators.of(caller));
    }

    @POST
    @Path("{sale}/resume")
    public Response resume(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.RESUME, Operators.of(caller));
    }

    @POST
    @Path("{sale}/close")
    public Response close(@PathParam("sale") String sale, @Context HttpServletRequest caller) {
        return move(sale, SaleState.Move.CLOSE, Operators.of(caller));
    }

    private ListedSale stored(String sale) {
        return sales.read(AdminSaleAnswers.id(sale)).orElseThrow(AdminSaleAnswers::unknown);
    }

    private Response move(String sale, SaleState.Move move, Operator operator) {
        SaleMoveOutcome outcome = administration.move(AdminSaleAnswers.id(sale), move, operator);
        if (outcome instanceof SaleMoveOutcome.Moved moved) {
            return AdminSaleAnswers.ok(moved.sale(), clock.instant());
        }
        if (outcome instanceof SaleMoveOutcome.IllegalMove illegal) {
            return Problems.response(
                    ProblemType.ILLEGAL_STATE,
                    "A sale that is " + illegal.state() + " does not allow " + illegal.move() + ".");
        }
        throw AdminSaleAnswers.unknown();
    }

    private Response answer(SaleEditOutcome outcome) {
        if (outcome instanceof SaleEditOutcome.Edited edited) {
            return AdminSaleAnswers.ok(edited.sale(), clock.instant());
        }
        if (outcome instanceof SaleEditOutcome.Fixed fixed) {
            return fixed(fixed);
        }
        throw outcome instanceof SaleEditOutcome.Stale ? IfMatch.stale() : AdminSaleAnswers.unknown();
    }

    private static Response fixed(SaleEditOutcome.Fixed fixed) {
        List<Problem.FieldError> errors = fixed.fields().stream()
                .map(field -> new Problem.FieldError(field.field(), "cannot change in a sale that is " + fixed.state()))
                .toList();
        return Problems.response(Problem.of(ProblemType.ILLEGAL_STATE, "See errors for each field.")
                .with(errors));
    }
}

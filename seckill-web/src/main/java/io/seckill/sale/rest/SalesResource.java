package io.seckill.sale.rest;

import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleLookup;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The listed sales, public, from the board in memory; a page, a proxy and a CDN may keep them for a second. */
@Path("sales")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SalesResource {

    /** And for one more by whoever asks anew meanwhile (RFC 5861). */
    static final String FOR_A_SECOND = "public, max-age=1, stale-while-revalidate=1";

    @Inject
    SaleBoard board;

    @Inject
    SaleLookup lookup;

    @Inject
    Clock clock;

    @GET
    public Response all(@Context Request request) {
        Instant now = clock.instant();
        List<ListedSale> sales = board.all();
        String validator = sales.stream()
                .map(sale -> SaleResponse.validator(sale, sale.stateAt(now)))
                .collect(Collectors.joining());
        List<SaleResponse> bodies =
                sales.stream().map(sale -> SaleResponse.of(sale, now)).toList();
        return answer(request, Integer.toHexString(validator.hashCode()), new SaleResponse.All(bodies));
    }

    @GET
    @Path("{sale}")
    public Response one(@PathParam("sale") String sale, @Context Request request) {
        Optional<ListedSale> listed = SaleId.parse(sale).flatMap(lookup::find);
        if (listed.isEmpty()) {
            return Problems.response(ProblemType.NOT_FOUND, "There is no such sale.");
        }
        Instant now = clock.instant();
        ListedSale found = listed.get();
        return answer(request, SaleResponse.validator(found, found.stateAt(now)), SaleResponse.of(found, now));
    }

    private static Response answer(Request request, String validator, Object body) {
        // Weak, since the server's time is another one in each answer (RFC 9110, section 8.8.1).
        EntityTag tag = new EntityTag(validator, true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body) : unchanged;
        return answer.tag(tag).header("Cache-Control", FOR_A_SECOND).build();
    }
}

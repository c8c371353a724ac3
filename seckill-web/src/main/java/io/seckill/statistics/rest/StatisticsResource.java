package io.seckill.statistics.rest;

import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryNumber;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleTerms;
import io.seckill.statistics.StatisticsService;
import io.seckill.value.SaleId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What was counted of a sale; a second or so behind its orders. */
@Path("admin/statistics/{sale}")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private static final int USUAL_MINUTES = 60;

    /** A day. */
    private static final int MOST_MINUTES = 1_440;

    @Inject
    StatisticsService statistics;

    @Inject
    SaleLookup sales;

    /** @param minutes how many of the newest minutes in which something happened, 1 to 1,440 */
    @GET
    public StatisticsResponse of(@PathParam("sale") String sale, @QueryParam("minutes") String minutes) {
        int limit = QueryNumber.parse("minutes", minutes, USUAL_MINUTES, MOST_MINUTES);
        SaleTerms terms = SaleId.parse(sale)
                .flatMap(sales::find)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such sale.")))
                .terms();
        return StatisticsResponse.of(terms, statistics.read(terms.saleId(), limit));
    }
}

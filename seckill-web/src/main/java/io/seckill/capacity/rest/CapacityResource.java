package io.seckill.capacity.rest;

import io.seckill.capacity.Arrival;
import io.seckill.capacity.Assumptions;
import io.seckill.capacity.CapacityComparison;
import io.seckill.capacity.CapacityPlan;
import io.seckill.capacity.CapacityService;
import io.seckill.capacity.Demand;
import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryNumber;
import io.seckill.rest.QueryText;
import io.seckill.sale.SaleMode;
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
import java.util.Optional;
import java.util.stream.Stream;

/** How long until the last buyer knows, and what it takes. */
@Path("admin/capacity")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class CapacityResource {

    /** The crowd that the tests let loose. */
    private static final int USUAL_UNITS = 1_000;

    private static final int USUAL_BUYERS = 10_000;
    private static final int USUAL_SECONDS = 2;

    private static final int MOST_BUYERS = 100_000_000;
    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_CONSUMERS = 1_000;
    private static final int MOST_MILLIS = 600_000;
    private static final int USUAL_WITHIN = 10;

    @Inject
    CapacityService capacity;

    /**
     * @param mode of the sale: what a click meets
     * @param consumers of each queue; those that are attached when it is absent
     * @param serviceMillis of a purchase in each queue where nothing was measured
     * @param measured {@code false} takes {@code serviceMillis} in all of them
     * @param within seconds in which all shall be done
     */
    @GET
    public CapacityPlan plan(
            @QueryParam("units") String units,
            @QueryParam("buyers") String buyers,
            @QueryParam("seconds") String seconds,
            @QueryParam("arrival") String arrival,
            @QueryParam("mode") String mode,
            @QueryParam("consumers") String consumers,
            @QueryParam("serviceMillis") String serviceMillis,
            @QueryParam("measured") String measured,
            @QueryParam("within") String within) {
        Demand demand = new Demand(
                QueryNumber.parse("units", units, USUAL_UNITS, 0, Demand.MOST_UNITS),
                QueryNumber.parse("buyers", buyers, USUAL_BUYERS, 0, MOST_BUYERS),
                QueryNumber.parse("seconds", seconds, USUAL_SECONDS, 0, MOST_SECONDS),
                QueryText.parse("arrival", arrival, CapacityResource::arrival).orElse(Arrival.UNIFORM),
                QueryNumber.parse("within", within, USUAL_WITHIN, MOST_SECONDS));
        Assumptions assumptions = new Assumptions(
                perhaps("consumers", consumers, MOST_CONSUMERS),
                perhaps("serviceMillis", serviceMillis, MOST_MILLIS),
                QueryText.parse("measured", measured, CapacityResource::choice).orElse(true));
        SaleMode meets = QueryText.parse("mode", mode, CapacityResource::mode).orElse(SaleMode.RESERVE_FIRST);
        return capacity.plan(demand, meets, assumptions);
    }

    /** What a sale has taken, beside what it would be planned with. */
    @GET
    @Path("{sale}")
    public CapacityComparison compare(@PathParam("sale") String sale) {
        return SaleId.parse(sale)
                .flatMap(capacity::compare)
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such sale.")));
    }

    private static Optional<Integer> perhaps(String name, String text, int most) {
        return Optional.ofNullable(text).map(given -> QueryNumber.parse(name, given, most, most));
    }

    private static Optional<Arrival> arrival(String text) {
        return Stream.of(Arrival.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private static Optional<SaleMode> mode(String text) {
        return Stream.of(SaleMode.values())
                .filter(one -> one.name().equals(text))
                .findFirst();
    }

    private static Optional<Boolean> choice(String text) {
        return Stream.of(true, false).filter(one -> one.toString().equals(text)).findFirst();
    }
}

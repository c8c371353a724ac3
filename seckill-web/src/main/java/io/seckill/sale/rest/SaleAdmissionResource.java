package io.seckill.sale.rest;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the edge whether it is of any use to pass a purchase on, in the form that nginx understands (ADR 038): {@code 204}, or {@code 403}
 * with the problem's name. Of what is not on the board this node decides itself, and so it does before the opening, which nobody may miss by
 * what a proxy remembers.
 */
@Path("sales/{sale}/admission")
@ApplicationScoped
public class SaleAdmissionResource {

    /** The second to whose end the answer is kept, of the edge's own clock: by {@code max-age=1} nginx 1.22 keeps it up to two. */
    private static final String KEEP_UNTIL = "X-Accel-Expires";

    private static final String EDGE_TIME = "Seckill-Edge-Time";

    /** Seconds since 1970, and what nginx adds behind the point. */
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,12})(\\.[0-9]+)?");

    private static final String REFUSAL = "Seckill-Refusal";

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    @GET
    public Response read(@PathParam("sale") String sale, @HeaderParam(EDGE_TIME) String edgeTime) {
        Instant now = clock.instant();
        Optional<String> refusal = SaleId.parse(sale)
                .flatMap(board::find)
                .filter(listed -> listed.terms().isListed())
                .flatMap(listed -> refusal(listed, now));
        Response.ResponseBuilder answer = refusal.isPresent()
                ? Response.status(Response.Status.FORBIDDEN)
                        .header(REFUSAL, refusal.get())
                        .type(MediaType.TEXT_PLAIN_TYPE)
                        .entity(refusal.get())
                : Response.noContent();
        return answer.header("Cache-Control", "no-store")
                .header(KEEP_UNTIL, "@" + second(edgeTime, now))
                .build();
    }

    /** A proxy that does not tell its time is taken to have this node's. */
    private static long second(String edgeTime, Instant now) {
        Matcher seconds = SECONDS.matcher(edgeTime == null ? "" : edgeTime);
        return seconds.matches() ? Long.parseLong(seconds.group(1)) : now.getEpochSecond();
    }

    private static Optional<String> refusal(ListedSale sale, Instant now) {
        SaleState state = sale.stateAt(now);
        return switch (state) {
            case SOLD_OUT -> Optional.of("sold-out");
            case CLOSED -> Optional.of("sale-closed");
            case PAUSED -> Optional.of("sale-paused");
            case SCHEDULED, OPEN -> Optional.empty();
        };
    }
}

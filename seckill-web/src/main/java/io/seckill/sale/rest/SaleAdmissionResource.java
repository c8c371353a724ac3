package io.seckill.sale.rest;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells the edge whether it is of any use to pass a purchase on, in the form that nginx understands (ADR 038): {@code 204}, or {@code 403}
 * with the problem's name. Of what is not on the board this node decides itself, and so it does before the opening, which nobody may miss by
 * what a proxy remembers.
 */
@Path("sales/{sale}/admission")
@ApplicationScoped
public class SaleAdmissionResource {

    /** Kept to the end of this second of the clock: by {@code max-age=1} nginx 1.22 keeps up to two. */
    private static final String KEEP_UNTIL = "X-Accel-Expires";

    private static final String REFUSAL = "Seckill-Refusal";

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    @GET
    public Response read(@PathParam("sale") String sale) {
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
                .header(KEEP_UNTIL, "@" + now.getEpochSecond())
                .build();
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

package io.seckill.trace.rest;

import io.seckill.identity.Role;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryText;
import io.seckill.trace.TraceKey;
import io.seckill.trace.TraceReport;
import io.seckill.trace.TraceService;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One purchase on one screen, found by what an operator knows of it. */
@Path("admin/traces")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class TracesResource {

    @Inject
    TraceService traces;

    /** By exactly one of them. */
    @GET
    public TraceReport find(
            @QueryParam("order") String order,
            @QueryParam("ticket") String ticket,
            @QueryParam("buyer") String buyer,
            @QueryParam("message") String message) {
        List<TraceKey> keys = Stream.<Optional<? extends TraceKey>>of(
                        QueryText.parse("order", order, OrderId::parse).map(TraceKey.OfOrder::new),
                        QueryText.parse("ticket", ticket, TicketId::parse).map(TraceKey.OfTicket::new),
                        QueryText.parse("buyer", buyer, text -> QueryText.upTo(BuyerId.MAX_LENGTH, text))
                                .map(BuyerId::new)
                                .map(TraceKey.OfBuyer::new),
                        QueryText.parse("message", message, text -> QueryText.upTo(TraceKey.OfMessage.MAX_LENGTH, text))
                                .map(TraceKey.OfMessage::new))
                .flatMap(Optional::stream)
                .<TraceKey>map(key -> key)
                .toList();
        if (keys.size() != 1) {
            throw ProblemException.invalid("order", "name one of order, ticket, buyer and message");
        }
        return traces.find(keys.get(0))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "Nothing is known of it.")));
    }
}

package io.seckill.monitoring.rest;

import io.seckill.identity.Role;
import io.seckill.messaging.MessageItem;
import io.seckill.messaging.WaitingMessage;
import io.seckill.monitoring.QueueService;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.QueryNumber;
import io.seckill.rest.QueryText;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/** What waits in a queue or subscription. */
@Path("admin/queues/{queue}/messages")
@ApplicationScoped
@RolesAllowed({Role.OPERATOR, Role.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class QueueMessagesResource {

    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    @Inject
    QueueService queues;

    @Inject
    Clock clock;

    /** Those that are delivered next, of them those that name all that is asked for. */
    @GET
    public QueueMessagesResponse waiting(
            @PathParam("queue") String queue,
            @QueryParam("order") String order,
            @QueryParam("ticket") String ticket,
            @QueryParam("buyer") String buyer,
            @QueryParam("saleId") String sale,
            @QueryParam("limit") String limit) {
        Predicate<WaitingMessage> wanted = isOf(QueryText.parse("saleId", sale, SaleId::parse)
                        .map(SaleId::toString))
                .and(hasItem(
                        QueryText.parse("order", order, OrderId::parse).map(OrderId::toString),
                        QueryText.parse("ticket", ticket, TicketId::parse).map(TicketId::toString),
                        QueryText.parse("buyer", buyer, text -> QueryText.upTo(BuyerId.MAX_LENGTH, text))));
        return queues.messages(queue, wanted, QueryNumber.parse("limit", limit, USUAL_LIMIT, HIGHEST_LIMIT))
                .map(seen -> QueueMessagesResponse.of(queue, seen, clock.instant()))
                .orElseThrow(() -> new ProblemException(Problem.of(ProblemType.NOT_FOUND, "There is no such queue.")));
    }

    private static Predicate<WaitingMessage> isOf(Optional<String> sale) {
        return message -> sale.isEmpty() || message.saleId().equals(sale);
    }

    private static Predicate<WaitingMessage> hasItem(
            Optional<String> order, Optional<String> ticket, Optional<String> buyer) {
        Predicate<MessageItem> named = item -> (order.isEmpty() || item.order().equals(order))
                && (ticket.isEmpty() || item.ticket().equals(ticket))
                && (buyer.isEmpty() || item.buyer().equals(buyer));
        boolean any = order.isEmpty() && ticket.isEmpty() && buyer.isEmpty();
        return message -> any || message.items().stream().anyMatch(named);
    }
}

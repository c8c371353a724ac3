package io.seckill.payment.rest;

import io.seckill.payment.NotificationSignature;
import io.seckill.payment.PaymentNotifications;
import io.seckill.payment.PaymentResult;
import io.seckill.rest.ProblemType;
import io.seckill.rest.Problems;
import io.seckill.rest.RequestBodies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the payment provider tells what became of payments. It needs no token: the signature says who speaks. A provider repeats
 * what is not answered with 200, so 200 is the answer to all that is settled, repetitions and late payments among them.
 */
@Path("payments/notifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentNotificationsResource {

    @Inject
    NotificationSignature signature;

    @Inject
    PaymentNotifications notifications;

    @Inject
    RequestBodies bodies;

    /** What the notification led to. */
    public record Receipt(PaymentResult result) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response receive(@HeaderParam(NotificationSignature.HEADER) String header, InputStream body) {
        byte[] bytes = bodies.bytes(body);
        if (!signature.proves(header, bytes)) {
            return Problems.response(
                    ProblemType.BAD_SIGNATURE,
                    "The body, its time and " + NotificationSignature.HEADER + " do not fit.");
        }
        NotificationBody told = bodies.read(new ByteArrayInputStream(bytes), NotificationBody.class);
        return answer(told.notification().map(notifications::receive));
    }

    private static Response answer(Optional<PaymentResult> result) {
        return switch (result.orElse(PaymentResult.UNKNOWN_ORDER)) {
            case UNKNOWN_ORDER -> Problems.response(ProblemType.NOT_FOUND, "There is no such order.");
            case WRONG_AMOUNT ->
                Problems.response(ProblemType.WRONG_AMOUNT, "The order has another amount or another currency.");
            case CONTRADICTION ->
                Problems.response(ProblemType.CONFLICT, "This transaction was told before, with other contents.");
            default -> Response.ok(new Receipt(result.orElseThrow())).build();
        };
    }
}

package io.seckill.sandbox.rest;

import io.seckill.payment.PaymentNotification;
import io.seckill.payment.PaymentSettings;
import io.seckill.payment.rest.NotificationAddress;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.rest.ProblemType;
import io.seckill.rest.RequestBodies;
import io.seckill.sandbox.SandboxPayment;
import io.seckill.sandbox.SandboxProvider;
import io.seckill.sandbox.SandboxService;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;

/** The sandbox over HTTP, for its page and for tests; elsewhere there is no such path. Whoever knows an order may pay for it. */
@Path("sandbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SandboxResource {

    @Inject
    SandboxService sandbox;

    @Inject
    SandboxProvider provider;

    @Inject
    PaymentSettings settings;

    @Inject
    RequestBodies bodies;

    public record PaymentResponse(
            OrderId orderId, String title, long amountMinor, String currency, String backTo, boolean paid) {

        static PaymentResponse of(SandboxPayment payment) {
            return new PaymentResponse(
                    payment.order(),
                    payment.title(),
                    payment.amount().minor(),
                    payment.amount().currency().getCurrencyCode(),
                    payment.backTo(),
                    payment.isPaid());
        }
    }

    /**
     * What a person wants.
     *
     * @param delaySeconds how much later the shop is told; at once
     * @param times how often the shop is told; once
     */
    public record DecisionBody(
            @NotNull @Pattern(regexp = "PAID|DECLINED") String outcome,

            @Digits(integer = 4, fraction = 0) @Min(0) @Max(3_600)
            BigDecimal delaySeconds,

            @Digits(integer = 2, fraction = 0) @Min(0) @Max(10)
            BigDecimal times) {

        SandboxProvider.Decision decision() {
            return new SandboxProvider.Decision(
                    PaymentNotification.Outcome.valueOf(outcome),
                    Duration.ofSeconds(delaySeconds == null ? 0 : delaySeconds.longValueExact()),
                    times == null ? 1 : times.intValueExact());
        }
    }

    /** What the shop is told. */
    public record DecisionResponse(String transactionId, PaymentNotification.Outcome outcome) {}

    /** @param refunds how many of the next refunds fail */
    public record FailuresBody(
            @NotNull @Digits(integer = 3, fraction = 0) @Min(0) @Max(100)
            BigDecimal refunds) {}

    @GET
    @Path("payments/{order}")
    public PaymentResponse payment(@PathParam("order") String order) {
        return sandbox.find(known(order)).map(PaymentResponse::of).orElseThrow(SandboxResource::unknown);
    }

    @POST
    @Path("payments/{order}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public DecisionResponse decide(
            @PathParam("order") String order, InputStream body, @Context HttpServletRequest request) {
        OrderId id = known(order);
        SandboxProvider.Decision decision =
                bodies.read(body, DecisionBody.class).decision();
        return provider.decide(id, decision, NotificationAddress.of(request))
                .map(told -> new DecisionResponse(told.transactionId(), told.outcome()))
                .orElseThrow(SandboxResource::unknown);
    }

    @PUT
    @Path("failures")
    @Consumes(MediaType.APPLICATION_JSON)
    public FailuresBody fail(InputStream body) {
        requireSandbox();
        FailuresBody failures = bodies.read(body, FailuresBody.class);
        provider.failRefunds(failures.refunds().intValueExact());
        return failures;
    }

    private OrderId known(String order) {
        requireSandbox();
        return OrderId.parse(order).orElseThrow(SandboxResource::unknown);
    }

    private void requireSandbox() {
        if (!settings.sandbox()) {
            throw new ProblemException(
                    Problem.of(ProblemType.NOT_FOUND, "This deployment takes payments by its own provider."));
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.of(ProblemType.NOT_FOUND, "Nobody has begun to pay for such an order."));
    }
}

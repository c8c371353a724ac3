package io.seckill.payment;

import io.seckill.json.Json;
import io.seckill.json.MalformedJsonException;
import io.seckill.value.Money;
import io.seckill.value.RefundId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The shop's provider, or what the shop puts before it, over HTTP. Two calls below {@link PaymentSettings#provider}, signed as
 * notifications are, each answered with 200 when it is done, also when it was done before:
 *
 * <ul>
 *   <li>{@code POST payments} with {@code {orderId, title, amountMinor, currency, backTo}}, answered with {@code {paymentUrl}}
 *   <li>{@code POST refunds} with {@code {refundId, transactionId, amountMinor, currency}}
 * </ul>
 *
 * <p>Thread-safe.
 */
@ApplicationScoped
@Typed(HttpPaymentProvider.class)
public class HttpPaymentProvider implements PaymentProvider {

    /** Shorter than the shortest usual time between two attempts at a refund. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int DONE = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    PaymentSettings settings;

    @Inject
    NotificationSignature signature;

    @Inject
    Json json;

    public record Start(String orderId, String title, long amountMinor, String currency, String backTo) {}

    /** What is answered to a start. */
    public record Started(String paymentUrl) {}

    public record Back(String refundId, String transactionId, long amountMinor, String currency) {}

    @Override
    public URI start(PaymentRequest request) {
        Money amount = request.amount();
        Start start = new Start(
                request.order().toString(),
                request.title(),
                amount.minor(),
                amount.currency().getCurrencyCode(),
                request.backTo());
        String answer = post("payments", start);
        try {
            return URI.create(json.read(answer, Started.class).paymentUrl());
        } catch (MalformedJsonException | IllegalArgumentException | NullPointerException e) {
            throw new ProviderException("the payment provider named no page to pay on", e);
        }
    }

    @Override
    public void refund(RefundId refund, String transactionId, Money amount) {
        post(
                "refunds",
                new Back(
                        refund.toString(),
                        transactionId,
                        amount.minor(),
                        amount.currency().getCurrencyCode()));
    }

    private String post(String what, Object message) {
        byte[] body = json.write(message).getBytes(StandardCharsets.UTF_8);
        URI address = URI.create(settings.provider().orElseThrow() + "/" + what);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(NotificationSignature.HEADER, signature.sign(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != DONE) {
            throw new ProviderException("the payment provider answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ProviderException("the payment provider did not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException("interrupted while the payment provider was asked", e);
        }
    }
}

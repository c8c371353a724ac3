package io.seckill.sandbox;

import io.seckill.json.Json;
import io.seckill.payment.NotificationSignature;
import io.seckill.payment.PaymentNotification;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Tells the shop over HTTP, signed, and again when it does not take it. What waits is in memory: a node that dies forgets it, which
 * is a provider that never tells; who pays once more on the page has it told once more. Thread-safe.
 */
@ApplicationScoped
public class SandboxNotifier {

    private static final Logger LOG = System.getLogger(SandboxNotifier.class.getName());

    private static final int ATTEMPTS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private static final int SUCCESS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    NotificationSignature signature;

    @Inject
    Json json;

    @Resource
    ManagedScheduledExecutorService scheduler;

    /** As it stands in the body of a notification. */
    public record Body(
            String transactionId,
            String orderId,
            PaymentNotification.Outcome outcome,
            long amountMinor,
            String currency) {

        static Body of(PaymentNotification told) {
            return new Body(
                    told.transactionId(),
                    told.order().toString(),
                    told.outcome(),
                    told.amount().minor(),
                    told.amount().currency().getCurrencyCode());
        }
    }

    void tell(PaymentNotification notification, URI node, Duration delay) {
        byte[] body = json.write(Body.of(notification)).getBytes(StandardCharsets.UTF_8);
        schedule(body, node, delay, 1);
    }

    private void schedule(byte[] body, URI node, Duration delay, int attempt) {
        scheduler.schedule(() -> send(body, node, attempt), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(byte[] body, URI node, int attempt) {
        HttpRequest request = HttpRequest.newBuilder(node)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(NotificationSignature.HEADER, signature.sign(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        if (!isTaken(request) && attempt < ATTEMPTS) {
            schedule(body, node, BETWEEN_ATTEMPTS, attempt + 1);
        }
    }

    private boolean isTaken(HttpRequest request) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            LOG.log(status == SUCCESS ? Level.DEBUG : Level.WARNING, "the shop answered {0}", status);
            return status == SUCCESS;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the shop did not answer: {0}", e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

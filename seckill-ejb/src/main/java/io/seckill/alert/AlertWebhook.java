package io.seckill.alert;

import io.seckill.json.Json;
import io.seckill.lease.Lease;
import io.seckill.lease.Leases;
import io.seckill.node.NodeStart;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the webhook of each alert that it began and that it ended, in this order, at least once: until it has answered with a status of
 * the 200s. What is silenced is not told. Outside of transactions. For one thread.
 */
@ApplicationScoped
public class AlertWebhook {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(AlertWebhook.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    AlertSettings settings;

    @Inject
    Leases leases;

    @Inject
    Alerts alerts;

    @Inject
    AlertService service;

    @Inject
    Json json;

    private boolean answers = true;

    /** What is told, as {@link Alert} explains it. */
    public record News(
            AlertNews news,
            String alertId,
            AlertRule rule,
            Severity severity,
            String subject,
            String text,
            String remedy,
            Instant beganAt,
            Instant endedAt) {

        static News of(Alert alert) {
            return new News(
                    alert.untold().orElseThrow(),
                    Tsids.format(alert.id()),
                    alert.rule(),
                    alert.rule().severity(),
                    alert.subject(),
                    alert.text(),
                    alert.rule().remedy(),
                    alert.beganAt(),
                    alert.endedAt().orElse(null));
        }
    }

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::tell, "alerts could not be told");
    }

    /** Goes on with the rest later when one could not be told. */
    void tell() {
        if (settings.webhook().isEmpty() || !leases.hold(Lease.WATCH)) {
            return;
        }
        for (Alert alert : alerts.untold(AT_ONCE)) {
            if (!isTaken(News.of(alert))) {
                return;
            }
            service.told(alert);
        }
    }

    private boolean isTaken(News news) {
        try {
            int status = http.send(request(news), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return answered(status / 100 == 2, "it answered " + status);
        } catch (IOException e) {
            return answered(false, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(News news) {
        URI address = settings.webhook().orElseThrow();
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.write(news)))
                .build();
    }

    /** Says it once, and not each second. */
    private boolean answered(boolean well, String how) {
        if (answers && !well) {
            LOG.log(
                    Level.WARNING,
                    "alerts cannot be told to {0}: {1}",
                    settings.webhook().orElseThrow(),
                    how);
        }
        answers = well;
        return well;
    }
}

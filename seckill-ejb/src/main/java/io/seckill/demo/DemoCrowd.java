package io.seckill.demo;

import io.seckill.identity.Caller;
import io.seckill.identity.DemoIssuer;
import io.seckill.identity.Role;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Lets a crowd loose on a sale, at this node's own port: each of its buyers is new and clicks once, and again when it is told to come
 * back later. It shares the processors with what it loads, so it shows and does not measure. One crowd at a time. Thread-safe.
 */
@ApplicationScoped
public class DemoCrowd {

    private static final Logger LOG = System.getLogger(DemoCrowd.class.getName());

    /** Connections, each a thread here and one of the server's. */
    private static final int CLIENTS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** So often a buyer clicks who is told to come back, and then gives up. */
    private static final int CLICKS = 5;

    private static final Duration BETWEEN_CLICKS = Duration.ofSeconds(1);

    private static final int BUSY = 503;

    @Inject
    DemoIssuer issuer;

    @Resource
    ManagedThreadFactory threads;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final AtomicInteger clicking = new AtomicInteger();

    /**
     * Returns at once.
     *
     * @param node where this node answers HTTP
     * @param over how long it takes them all to click, evenly
     * @return false when there is a crowd already
     */
    public boolean begin(URI node, SaleId sale, int buyers, Duration over) {
        if (!clicking.compareAndSet(0, CLIENTS)) {
            return false;
        }
        Run run =
                new Run(node.resolve("/api/v1/sales/" + sale + "/purchases"), Tsids.format(Tsids.next()), buyers, over);
        IntStream.range(0, CLIENTS)
                .mapToObj(client -> threads.newThread(() -> click(run, client)))
                .forEach(Thread::start);
        return true;
    }

    private record Run(URI purchases, String name, int buyers, Duration over, long begin) {

        Run(URI purchases, String name, int buyers, Duration over) {
            this(purchases, name, buyers, over, System.nanoTime());
        }

        void awaitTurn(int buyer) {
            long turn = begin + over.toNanos() / buyers * buyer;
            LockSupport.parkNanos(turn - System.nanoTime());
        }
    }

    private void click(Run run, int client) {
        try {
            for (int buyer = client; buyer < run.buyers(); buyer += CLIENTS) {
                run.awaitTurn(buyer);
                buy(run.purchases(), "demo-" + run.name() + "-" + buyer);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a part of the demo''s crowd has gone: {0}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clicking.decrementAndGet();
        }
    }

    private void buy(URI purchases, String buyer) throws IOException, InterruptedException {
        String token =
                issuer.issue(new Caller(new BuyerId(buyer), Set.of(Role.BUYER))).orElseThrow();
        HttpRequest click = HttpRequest.newBuilder(purchases)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        for (int clicks = 1; status(click) == BUSY && clicks < CLICKS; clicks++) {
            Thread.sleep(BETWEEN_CLICKS.toMillis());
        }
    }

    private int status(HttpRequest click) throws IOException, InterruptedException {
        return http.send(click, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

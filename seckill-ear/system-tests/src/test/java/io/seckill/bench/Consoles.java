package io.seckill.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.LiveStream;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Operators who all watch the page of the sale that sells: each has its live stream, and asks for the sale's figures every two seconds,
 * as the page does.
 */
final class Consoles implements AutoCloseable {

    private static final int BETWEEN_LOOKS_MS = 2_000;

    private final SeckillClient client;
    private final String operator;
    private final List<LiveStream> streams;
    private final ScheduledExecutorService pages = Executors.newSingleThreadScheduledExecutor();
    private final List<? extends Future<?>> looks;

    private Consoles(SeckillServer server, int count) {
        client = server.client();
        operator = server.tokens().operator("olga");
        streams = IntStream.range(0, count).mapToObj(i -> open()).toList();
        looks = IntStream.range(0, count)
                .mapToObj(i -> pages.scheduleAtFixedRate(
                        () -> look(streams.get(i)),
                        BETWEEN_LOOKS_MS + (long) i * BETWEEN_LOOKS_MS / count,
                        BETWEEN_LOOKS_MS,
                        TimeUnit.MILLISECONDS))
                .toList();
    }

    static Consoles open(SeckillServer server, int count) {
        return new Consoles(server, count);
    }

    int count() {
        return streams.size();
    }

    private LiveStream open() {
        return LiveStream.open(
                client.authorized("/api/v1/admin/live", operator).GET().build());
    }

    /** The first sale in the stream is the one that has opened last. */
    private void look(LiveStream stream) {
        JsonNode sale = stream.last().at("/sales/0/saleId");
        client.send(client.authorized("/api/v1/admin/sales/" + sale.asText() + "/live", operator)
                        .GET()
                        .build())
                .expect(200, Object.class);
    }

    /** Fails when one of them was cut off, or was not told. */
    @Override
    public void close() {
        looks.forEach(look -> look.cancel(false));
        pages.shutdown();
        try {
            for (Future<?> look : looks) {
                if (!look.isCancelled()) {
                    look.get();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a console could not look at its sale", e);
        }
        if (streams.stream().anyMatch(LiveStream::isOver)) {
            throw new IllegalStateException("a console was cut off");
        }
        streams.forEach(LiveStream::close);
    }
}

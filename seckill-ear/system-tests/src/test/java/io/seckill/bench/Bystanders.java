package io.seckill.bench;

import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Those who want something else while a crowd buys, ten times a second of each kind: how long each waits. */
final class Bystanders implements AutoCloseable {

    private static final int BETWEEN_MS = 100;
    private static final int PERCENTILE = 99;

    private final Map<String, ConcurrentLinkedQueue<Duration>> waited = new LinkedHashMap<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ScheduledExecutorService threads;

    private Bystanders(Map<String, Callable<Boolean>> kinds) {
        threads = Executors.newScheduledThreadPool(kinds.size());
        kinds.forEach((kind, call) -> {
            ConcurrentLinkedQueue<Duration> times = new ConcurrentLinkedQueue<>();
            waited.put(kind, times);
            running.add(threads.scheduleAtFixedRate(
                    () -> times.add(timed(kind, call)), BETWEEN_MS, BETWEEN_MS, TimeUnit.MILLISECONDS));
        });
    }

    /** @param soldOut a sale of which this buyer has got nothing */
    static Bystanders of(SeckillServer server, String soldOut, String buyer) {
        SeckillClient shop = server.client();
        SeckillClient inside = new SeckillClient(server.operatorsUri(), server.tokens());
        String operator = server.tokens().operator("bystander");
        HttpRequest look = inside.authorized("/api/v1/admin/sales/" + soldOut, operator)
                .GET()
                .build();
        Map<String, Callable<Boolean>> kinds = new LinkedHashMap<>();
        kinds.put("refused", () -> is(shop.buy(soldOut, buyer), 409));
        kinds.put("read", () -> is(shop.sale(soldOut), 200));
        kinds.put("operator", () -> is(inside.send(look), 200));
        kinds.put("probe", () -> is(inside.get("/health/ready"), 200));
        return new Bystanders(kinds);
    }

    private static boolean is(Answer answer, int status) {
        return answer.status() == status || answer.status() == 429 || answer.status() == 503;
    }

    private static Duration timed(String kind, Callable<Boolean> call) {
        long begin = System.nanoTime();
        try {
            if (!call.call()) {
                throw new IllegalStateException("Another answer than expected: " + kind);
            }
        } catch (Exception e) {
            throw new IllegalStateException(kind, e);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The 99th percentiles until now, in words. */
    String percentiles() {
        return waited.entrySet().stream()
                .map(kind -> "%s %.0f ms"
                        .formatted(
                                kind.getKey(),
                                percentile(List.copyOf(kind.getValue())).toNanos() / 1e6))
                .collect(Collectors.joining(", ", "p99 of ", ""));
    }

    private static Duration percentile(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() * PERCENTILE - 1) / 100);
    }

    /** Fails when one of them got an answer that nobody should. */
    @Override
    public void close() {
        running.forEach(one -> one.cancel(false));
        threads.shutdown();
        try {
            for (Future<?> one : running) {
                if (!one.isCancelled()) {
                    one.get();
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a bystander was not answered as expected", e);
        }
    }
}

package io.seckill.permit;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.Counter;
import io.seckill.messaging.PermitMessage;
import io.seckill.messaging.PermitQueues;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import io.seckill.sale.ListedSale;
import io.seckill.sale.PerSale;
import io.seckill.sale.SaleBoard;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * This node's permits: fetched ahead by one thread, taken by any. A buyer never waits for one. Costs nothing while no sale lets in at a
 * rate.
 */
@ApplicationScoped
public class Permits {

    /** Another one than the maker's: two routines in step would let the same node come first each time. */
    private static final Duration BETWEEN_FETCHES = Duration.ofMillis(40);

    /** A fetch that has neither ended nor failed by then waits for a broker that is gone: far above what a busy machine takes. */
    private static final Duration UNREACHED = Duration.ofSeconds(3);

    private final Cache<SaleId, PermitStock> stocks = PerSale.cache();

    @Inject
    PermitQueues queues;

    @Inject
    SaleBoard board;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    private final Trouble trouble = new Trouble("permits cannot be fetched");
    private Counter fetched;
    private volatile long reachedAt = System.nanoTime();

    @PostConstruct
    void make() {
        fetched = Counter.builder("seckill.permits.fetched")
                .description("Permits that this node has fetched from the queues of its sales")
                .register(metrics.registry());
    }

    /** Takes a permit of a sale that lets in at a rate. */
    public PermitAnswer take(SaleId sale) {
        if (stock(sale).take()) {
            return PermitAnswer.GRANTED;
        }
        boolean isUnreached = trouble.lasts() || System.nanoTime() - reachedAt > UNREACHED.toNanos();
        return isUnreached ? PermitAnswer.UNKNOWN : PermitAnswer.NONE;
    }

    void begin(@Observes NodeStart node) {
        node.repeat(
                BETWEEN_FETCHES, () -> trouble.guard(this::fetch, System.nanoTime()), "permits could not be fetched");
    }

    void fetch() {
        Map<SaleId, Integer> wanted = wanted();
        if (!wanted.isEmpty()) {
            List<PermitMessage> taken = queues.take(wanted);
            taken.forEach(message -> stock(message.sale()).add(message.permits(), message.term()));
            fetched.increment(taken.stream().mapToInt(PermitMessage::permits).sum());
        }
        reachedAt = System.nanoTime();
    }

    private Map<SaleId, Integer> wanted() {
        Instant now = clock.instant();
        Map<SaleId, Integer> wanted = new HashMap<>();
        for (ListedSale sale : board.metered(now)) {
            SaleId id = sale.terms().saleId();
            int room = stock(id)
                    .room(new PermitRate(
                            sale.terms().selling().admittedPerSecond().orElseThrow()));
            if (room > 0 && sale.stateAt(now) == SaleState.OPEN) {
                wanted.put(id, room);
            }
        }
        return wanted;
    }

    private PermitStock stock(SaleId sale) {
        return stocks.get(sale, id -> new PermitStock());
    }
}

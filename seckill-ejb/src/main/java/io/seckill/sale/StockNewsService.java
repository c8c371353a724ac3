package io.seckill.sale;

import io.micrometer.core.instrument.Counter;
import io.seckill.messaging.Broadcasts;
import io.seckill.messaging.Channel;
import io.seckill.metrics.Metrics;
import io.seckill.node.NodeStart;
import io.seckill.stock.StockChanged;
import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the other nodes when a sale sells out by what was committed here, or sells again, and hears it from them. Nothing rests on it: a node
 * that misses a message finds out with the board's next refresh, and who gets a unit is decided by the rows. Thread-safe.
 */
@ApplicationScoped
public class StockNewsService {

    /** Many times sooner than the refresh; a look finds nothing nearly always. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @Inject
    SaleBoard board;

    @Inject
    Broadcasts broadcasts;

    @Inject
    Metrics metrics;

    @Inject
    Clock clock;

    /** The latest of each sale; as many as turn within a look at most. */
    private final ConcurrentHashMap<SaleId, StockLevel> untold = new ConcurrentHashMap<>();

    private Counter told;
    private Counter heard;

    @PostConstruct
    void make() {
        told = counter("told");
        heard = counter("heard");
    }

    void begin(@Observes NodeStart node) {
        node.repeatQuietly(BETWEEN_LOOKS, this::send, "the other nodes could not be told what is sold out");
    }

    /** Notes a stock level that was committed here. */
    public void committed(SaleId sale, StockLevel level) {
        if (board.stockChanged(sale, level)) {
            untold.merge(sale, level, (known, news) -> news.newerThan(known) ? news : known);
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StockChanged change) {
        committed(change.sale(), change.level());
    }

    /** What an operator has changed: a new sale is put on the board first. */
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SaleChanged change) {
        committed(change.sale().terms().saleId(), change.sale().stock());
        board.put(change.sale());
    }

    /** Notes what another node has committed, or this one, which hears itself. */
    public void hear(StockNews news) {
        heard.increment();
        board.stockChanged(news.saleId(), news.level());
    }

    /** What cannot be sent is dropped: when the broker is back, the others know by their refreshes. */
    private void send() {
        if (untold.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<StockNews> news = new ArrayList<>();
        untold.forEach((sale, level) -> {
            untold.remove(sale, level);
            news.add(StockNews.of(sale, level, now));
        });
        broadcasts.send(Channel.STOCK_NEWS, news);
        told.increment(news.size());
    }

    private Counter counter(String direction) {
        return Counter.builder("seckill.stock.news")
                .description("Messages between nodes about sales that sold out or sell again")
                .tag("direction", direction)
                .register(metrics.registry());
    }
}

package io.seckill.monitoring;

import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.QueueCounts;
import io.seckill.probe.ProbesUnderWay;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Draws up the books of a sale. Thread-safe. */
@ApplicationScoped
public class BooksService {

    private static final int READINGS = 3;

    /** A probe is through by then where nothing else waits. */
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(60);

    @Inject
    SaleFiguresQuery query;

    @Inject
    PaymentFiguresQuery payments;

    @Inject
    BrokerQueues broker;

    @Inject
    ProbesUnderWay probes;

    @Inject
    Clock clock;

    /**
     * Empty when there is no such sale. A purchase that comes in between the readings of broker and database looks like a
     * difference for a moment, so that a difference is reported only when it was there each time. In the same way, messages in flight
     * that may all be probes are counted again: none is said to be there only when none was.
     */
    public Optional<Books> of(SaleId sale) {
        Instant begin = clock.instant();
        Optional<Books> books = read(sale);
        for (int i = 1; i < READINGS && books.isPresent(); i++) {
            if (mayBeProbes(books.get(), begin)) {
                LockSupport.parkNanos(BETWEEN_READINGS.toNanos());
            } else if (books.get().differences().isEmpty()) {
                return books;
            }
            begin = clock.instant();
            books = read(sale);
        }
        return books;
    }

    private boolean mayBeProbes(Books books, Instant begin) {
        return books.inFlightMessages() > 0 && books.inFlightMessages() <= probes.since(begin);
    }

    /** The broker is asked before and after the database: what either found in flight can explain a missing effect. */
    private Optional<Books> read(SaleId sale) {
        long before = inFlight();
        return query.read(sale)
                .map(figures -> draw(
                        sale, figures, payments.read(sale), Math.max(before, inFlight()), broker.deadLetters(sale)));
    }

    private long inFlight() {
        return broker.ofConsumers().stream().mapToLong(QueueCounts::messages).sum();
    }

    private static Books draw(SaleId sale, SaleFigures figures, PaymentFigures money, long inFlight, long deadLetters) {
        List<String> differences = new ArrayList<>(BooksPolicy.differences(figures, inFlight, deadLetters));
        differences.addAll(money.differences());
        return new Books(
                sale,
                figures.unitsAllotted(),
                figures.unitsFree(),
                figures.unitsHeld(),
                figures.unitsOrdered(),
                figures.orders(),
                figures.ordersPaid(),
                figures.ordersClosed(),
                money.refunds(),
                figures.creditEntries(),
                figures.coupons(),
                figures.smsMessages(),
                figures.rewards().redPackets(),
                figures.rewards().givenMinor(),
                figures.shipments(),
                inFlight,
                deadLetters,
                differences);
    }
}

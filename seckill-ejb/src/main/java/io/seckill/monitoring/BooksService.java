package io.seckill.monitoring;

import io.seckill.messaging.BrokerQueues;
import io.seckill.messaging.QueueCounts;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Draws up the books of a sale. Thread-safe. */
@ApplicationScoped
public class BooksService {

    @Inject
    SaleFiguresQuery query;

    @Inject
    BrokerQueues broker;

    /**
     * Empty when there is no such sale. The broker is asked before and after the database: only when both found nothing
     * in flight can a missing effect not be explained by a message under way.
     */
    public Optional<Books> of(SaleId sale) {
        long before = inFlight();
        return query.read(sale).map(figures -> draw(sale, figures, Math.max(before, inFlight()), broker.deadLetters()));
    }

    private long inFlight() {
        return broker.ofConsumers().stream().mapToLong(QueueCounts::messages).sum();
    }

    private static Books draw(SaleId sale, SaleFigures figures, long inFlight, long deadLetters) {
        return new Books(
                sale,
                figures.unitsAllotted(),
                figures.unitsFree(),
                figures.unitsHeld(),
                figures.unitsOrdered(),
                figures.orders(),
                figures.ordersPaid(),
                figures.ordersClosed(),
                figures.creditEntries(),
                figures.coupons(),
                figures.smsMessages(),
                inFlight,
                deadLetters,
                BooksPolicy.differences(figures, inFlight, deadLetters));
    }
}

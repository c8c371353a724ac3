package io.seckill.reservation;

import io.seckill.order.PlaceOrders;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.SomeSale;
import io.seckill.stock.AllotmentPolicy;
import io.seckill.value.BuyerId;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Microseconds to decide a batch of 128 buyers, all of whom get a unit, and to make the command that goes with it; one
 * thread, as at the desk.
 *
 * <p>Left out: all of the transaction around it (reads, rows, message, commit). The shelf is filled anew for each batch,
 * which is one object.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BatchDecisionBenchmark {

    private static final int BUYERS = 128;

    private final SaleTerms terms = SomeSale.terms();
    private final List<PurchaseRequest> batch = IntStream.range(0, BUYERS)
            .mapToObj(i -> new PurchaseRequest(SomeSale.ID, new BuyerId("b-" + i), 1))
            .toList();

    @Benchmark
    public PlaceOrders decide(Blackhole outcomes) {
        Shelf shelf = new Shelf(AllotmentPolicy.allot(SomeSale.ID, BUYERS, 1), 0);
        BatchDecision decision = new BatchDecision(terms, shelf, new HashMap<>(), SomeSale.NINE);
        outcomes.consume(batch.stream().map(decision::decide).toList());
        return decision.placeOrders("m-1");
    }
}

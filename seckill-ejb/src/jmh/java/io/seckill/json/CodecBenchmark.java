package io.seckill.json;

import io.seckill.order.OrdersPlaced;
import io.seckill.order.PlaceOrders;
import io.seckill.sale.RewardsOn;
import io.seckill.sale.SomeSale;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Microseconds to write and to read one message, the command and the event of a single and of a batch of 128; one thread.
 *
 * <p>Left out: the broker. JSON-B is the tests' Yasson; a server brings a version of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {

    @Param({"1", "128"})
    public int items;

    private final Json json = new Json();
    private PlaceOrders command;
    private OrdersPlaced event;
    private String commandText;
    private String eventText;

    @Setup
    public void fill() {
        command = new PlaceOrders(
                "m-1",
                PlaceOrders.SCHEMA_VERSION,
                SomeSale.NINE,
                SomeSale.ID,
                "Phone",
                1_999,
                "EUR",
                900,
                each(i -> new PlaceOrders.Item(TicketId.next(), buyer(i), 1, 1, SomeSale.NINE, null)));
        event = new OrdersPlaced(
                "m-2",
                OrdersPlaced.SCHEMA_VERSION,
                SomeSale.NINE,
                SomeSale.ID,
                "Phone",
                "EUR",
                RewardsOn.ORDER_PLACED,
                0,
                each(i -> new OrdersPlaced.Item(
                        OrderId.next(), TicketId.next(), buyer(i), 1, SomeSale.NINE, 1_999, null)));
        commandText = json.write(command);
        eventText = json.write(event);
    }

    @Benchmark
    public String writePlaceOrders() {
        return json.write(command);
    }

    @Benchmark
    public PlaceOrders readPlaceOrders() {
        return json.read(commandText, PlaceOrders.class);
    }

    @Benchmark
    public String writeOrdersPlaced() {
        return json.write(event);
    }

    @Benchmark
    public OrdersPlaced readOrdersPlaced() {
        return json.read(eventText, OrdersPlaced.class);
    }

    private <T> List<T> each(IntFunction<T> item) {
        return IntStream.range(0, items).mapToObj(item).toList();
    }

    private static BuyerId buyer(int i) {
        return new BuyerId("b-" + i);
    }
}

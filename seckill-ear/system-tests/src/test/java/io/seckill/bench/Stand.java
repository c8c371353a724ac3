package io.seckill.bench;

import static org.awaitility.Awaitility.await;

import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.Jcmd;
import io.seckill.harness.NewSale;
import io.seckill.harness.Part;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The system under load, and its instruments. */
final class Stand implements AutoCloseable {

    private static final String PLACE_ORDERS = "seckill.place-orders";

    /** More than any run sells, and no smaller a row for it. */
    private static final int UNITS = 2_000_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration DRAIN_TIME = Duration.ofMinutes(3);

    private final SeckillServer server;
    private final SeckillClient client;
    private final Broker broker;
    private final GcLog gc;
    private final double secondsToReady;
    private final Map<String, List<ProcessHandle>> processes = new LinkedHashMap<>();

    private Stand(SeckillServer server, GcLog gc, double secondsToReady) {
        this.server = server;
        this.client = server.client();
        this.broker = server.broker();
        this.gc = gc;
        this.secondsToReady = secondsToReady;
        for (Part part : server.parts()) {
            processes.put(part.name(), part.processes().toList());
        }
    }

    static Stand start(Path folder) {
        GcLog gc = new GcLog(folder.resolve("gc.log"));
        ServerOptions options =
                ServerOptions.asInProduction().withReachableBroker().withJvmArgument(gc.jvmArgument());
        long begin = System.nanoTime();
        SeckillServer server = SeckillServer.start(options);
        return new Stand(server, gc, (System.nanoTime() - begin) / 1e9);
    }

    URI uri() {
        return server.uri();
    }

    SeckillServer server() {
        return server;
    }

    SeckillClient client() {
        return client;
    }

    Instruments instruments() {
        return new Instruments(new CpuMeter(processes), gc);
    }

    /** From the start of its processes, the preheat included. */
    double secondsToReady() {
        return secondsToReady;
    }

    /** A sale with more units than buyers. */
    String openSale() {
        return client.openSale(NewSale.of(UNITS)).saleId();
    }

    /** A sale whose only unit this buyer has got. */
    String soldOutSale(String token) {
        String sale = client.openSale(NewSale.of(1)).saleId();
        client.buy(sale, token).expect(202, Object.class);
        client.awaitState(sale, "SOLD_OUT");
        BooksCheck.balanced(client, sale);
        return sale;
    }

    /** Returns as soon as no message is left. */
    void drain() {
        await("all messages are consumed")
                .atMost(DRAIN_TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> ApplicationQueues.inFlight(broker) == 0);
    }

    /** What is left on the application's heap after a whole collection. */
    long liveMegabytes() {
        int end = gc.end();
        ProcessHandle application = processes.get("application").get(0);
        Jcmd.ask(application, "GC.run");
        return gc.since(end).heapMegabytes();
    }

    /** Batches that the desks have committed since the broker's start. */
    long batches() {
        return broker.messagesAddedTo(PLACE_ORDERS);
    }

    /** Proves the sale's books and gives the number of its orders. */
    long ordersProven(String sale) {
        Books books = BooksCheck.balanced(client, sale);
        if (books.deadLetters() > 0) {
            throw new AssertionError("Dead letters: " + books);
        }
        return books.orders();
    }

    @Override
    public void close() {
        broker.close();
        server.close();
    }
}

package io.seckill.preheat;

import io.seckill.sale.SaleBoard;
import io.seckill.value.SaleId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Buyers who click at the node's own port: each buys once in every sale, reads the sale and clicks once more. They go away
 * when their time is over, and at once when a real sale opens.
 */
@ApplicationScoped
public class PreheatCrowd {

    private static final Logger LOG = System.getLogger(PreheatCrowd.class.getName());

    /**
     * Connections, each a thread here and one of the server's. Few, since the compiler has to get its share of the cores: with 64
     * the first buyers after it were slower, although it had sold more.
     */
    private static final int CLIENTS = 16;

    private static final int ACCEPTED = 202;

    /** Read or repeated, accepted, refused, told to come again. */
    private static final Set<Integer> EXPECTED = Set.of(200, ACCEPTED, 409, 503);

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory threads;

    /**
     * Returns when the last of them has gone.
     *
     * @param tokens one for each buyer
     * @param nextSale opens another sale
     * @return how many purchases were accepted
     */
    int click(InetSocketAddress server, List<String> tokens, Supplier<SaleId> nextSale, Instant end) {
        PreheatCalendar calendar = new PreheatCalendar(nextSale, () -> isOver(end));
        AtomicInteger purchases = new AtomicInteger();
        List<Thread> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> everyNth(tokens, client))
                .map(own -> threads.newThread(() -> visit(server, own, calendar, purchases)))
                .toList();
        clients.forEach(Thread::start);
        clients.forEach(PreheatCrowd::join);
        return purchases.get();
    }

    private static List<String> everyNth(List<String> tokens, int first) {
        return IntStream.iterate(first, number -> number < tokens.size(), number -> number + CLIENTS)
                .mapToObj(tokens::get)
                .toList();
    }

    private boolean isOver(Instant end) {
        Instant now = clock.instant();
        return !now.isBefore(end) || board.sellsAt(now);
    }

    private static void visit(
            InetSocketAddress server, List<String> tokens, PreheatCalendar calendar, AtomicInteger purchases) {
        try (PreheatConnection connection = new PreheatConnection(server)) {
            int number = 0;
            for (Optional<SaleId> sale = calendar.sale(number); sale.isPresent(); sale = calendar.sale(++number)) {
                visit(connection, tokens, "/api/v1/sales/" + sale.get(), calendar, purchases);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "a client of the preheat has gone: {0}", e.toString());
        }
    }

    private static void visit(
            PreheatConnection connection,
            List<String> tokens,
            String sale,
            PreheatCalendar calendar,
            AtomicInteger purchases)
            throws IOException {
        for (String token : tokens) {
            if (calendar.isOver()) {
                return;
            }
            if (send(connection, "POST", sale + "/purchases", token) == ACCEPTED) {
                purchases.incrementAndGet();
            }
        }
        send(connection, "GET", sale, tokens.get(0));
        send(connection, "POST", sale + "/purchases", tokens.get(0));
    }

    /** Whoever gets another answer than a buyer of this node would has not reached this node. */
    private static int send(PreheatConnection connection, String method, String path, String token) throws IOException {
        int status = connection.send(method, path, token);
        if (!EXPECTED.contains(status)) {
            throw new IOException(method + " " + path + " was answered with " + status);
        }
        return status;
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node is stopping", e);
        }
    }
}

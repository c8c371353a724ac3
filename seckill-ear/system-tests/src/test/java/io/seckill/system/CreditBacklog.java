package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Race;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.time.Duration;

/** Makes orders whose credit waits, a message each. */
final class CreditBacklog {

    static final String QUEUE = "seckill-credit";

    private static final Duration PATIENCE = Duration.ofSeconds(900);

    private static final int THREADS = 64;

    private CreditBacklog() {}

    /** Leaves the subscription paused. @return the sale, of which nothing else is under way */
    static String of(SeckillServer server, Broker broker, int orders) {
        broker.pause(QUEUE);
        String sale = bought(server, orders);
        SeckillClient client = server.client();
        await().atMost(PATIENCE).untilAsserted(() -> {
            Books books = client.books(sale);
            assertThat(books.smsMessages()).isEqualTo(orders);
            assertThat(books.inFlightMessages()).isEqualTo(broker.messagesIn(QUEUE));
        });
        assertThat(broker.split(QUEUE)).isEqualTo(orders);
        return sale;
    }

    /** A sale of which all is sold, a unit to each buyer. */
    static String bought(SeckillServer server, int orders) {
        SeckillClient client = server.client();
        String sale = client.openSale(NewSale.of(orders)).saleId();
        Race.of(THREADS, thread -> {
            for (int i = thread; i < orders; i += THREADS) {
                client.bought(sale, token(server, sale, i));
            }
            return thread;
        });
        return sale;
    }

    static String token(SeckillServer server, String sale, int buyer) {
        return server.tokens().buyer("backlog-" + sale + "-" + buyer);
    }
}

package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.NewSale;
import io.seckill.harness.Order;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.Ticket;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The message that would have closed an order in time does not come. */
@Tag("crash")
class LostAlarmRecoveryIT {

    /** The deadline, a minute, and a little for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(150);

    private static final String CLOSE_ORDERS = "seckill.close-orders";

    @Test
    void anOverdueOrderIsFoundWithinAMinute() {
        try (SeckillServer server = SeckillServer.start(
                        ServerOptions.usual().withReachableBroker().with("seckill.probe.seconds", 0));
                Broker broker = server.broker()) {
            SeckillClient client = server.client();
            String ann = server.tokens().buyer("ann");
            String sale = client.openSale(NewSale.of(1).payableFor(30)).saleId();
            Ticket ticket = client.awaitTicket(client.bought(sale, ann), ann, "ORDERED");

            broker.removeAll(CLOSE_ORDERS);
            assertThat(broker.messagesIn(CLOSE_ORDERS)).isZero();
            await().atMost(SOON)
                    .until(() -> SeckillClient.unlessBusy(() -> client.ticket(ticket.ticketId(), ann))
                            .expect(200, Ticket.class)
                            .status()
                            .equals("CLOSED"));

            Books books = BooksCheck.balanced(client, sale);
            assertThat(books.unitsFree()).isOne();
            String orderId = client.ticket(ticket.ticketId(), ann)
                    .expect(200, Ticket.class)
                    .orderId();
            assertThat(client.order(orderId, ann).expect(200, Order.class).timeline())
                    .extracting(Order.Step::state, Order.Step::actor, Order.Step::reason)
                    .containsExactly(tuple("PLACED", "ann", "PURCHASE"), tuple("CLOSED", "system", "UNPAID"));
        }
    }
}

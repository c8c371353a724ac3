package io.seckill.request;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.Batch;
import io.seckill.messaging.Channel;
import io.seckill.messaging.Postbox;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.reservation.RequestState;
import io.seckill.reservation.RequestTicket;
import io.seckill.reservation.ReservationSettings;
import io.seckill.reservation.TellersAtOnce;
import io.seckill.reservation.Ticket;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SomeSale;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestDeskTest {

    private static final BuyerId ANN = new BuyerId("ann");
    private static final BuyerId BEN = new BuyerId("ben");

    private final RequestDesk desk = new RequestDesk();

    /** Writers, who begin when the test lets them. */
    private final List<Runnable> writers = new ArrayList<>();

    private final List<RequestPurchases> sent = new ArrayList<>();
    private boolean brokerIsAway;
    private Optional<Ticket> bought = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    @BeforeEach
    void open() {
        Duration second = Duration.ofSeconds(1);
        desk.desk = new ReservationSettings(0, 10, 10, 1, second, second, 1_000, 1_000);
        desk.settings = new RequestSettings(10, Duration.ZERO);
        desk.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        desk.tellers = new TellersAtOnce();
        desk.threads = threads();
        desk.sales = new SaleLookup() {
            @Override
            public Optional<ListedSale> find(SaleId id) {
                return Optional.of(new ListedSale(SomeSale.queueingFirst(), new StockLevel(5, 5, 1)));
            }
        };
        desk.postbox = new Postbox() {
            @Override
            public void send(Channel channel, Batch<?, ?> message) {
                if (brokerIsAway) {
                    throw new JMSRuntimeException("away, on purpose");
                }
                sent.add((RequestPurchases) message);
            }
        };
        desk.tickets = new RequestTickets() {
            @Override
            Optional<RequestState> find(RequestTicket request) {
                return Optional.of(new RequestState(request, bought, refusal, NINE));
            }
        };
        desk.start();
    }

    @Test
    void requestsThatComeTogetherAreSentTogether() {
        CompletableFuture<PurchaseOutcome> anns = put(ANN);
        CompletableFuture<PurchaseOutcome> bens = put(BEN);
        assertThat(anns).isNotDone();

        write();

        assertThat(sent).singleElement().satisfies(message -> {
            assertThat(message.items()).extracting(RequestPurchases.Item::buyer).containsExactly(ANN, BEN);
            assertThat(message.answerUntil()).isEqualTo(NINE.plusSeconds(60));
        });
        assertThat(queued(anns).ticket().number()).isZero();
        assertThat(queued(anns).repeated()).isFalse();
        assertThat(queued(bens).ticket().number()).isOne();
    }

    @Test
    void whoClicksAgainGetsTheSameTicket() {
        CompletableFuture<PurchaseOutcome> first = put(ANN);
        CompletableFuture<PurchaseOutcome> meanwhile = put(ANN);
        write();
        CompletableFuture<PurchaseOutcome> later = put(ANN);

        assertThat(sent).hasSize(1);
        assertThat(queued(meanwhile).ticket()).isEqualTo(queued(first).ticket());
        assertThat(queued(meanwhile).repeated()).isTrue();
        assertThat(queued(later).ticket()).isEqualTo(queued(first).ticket());
    }

    @Test
    void whoClicksAgainIsToldWhatTheRequestHasBought() {
        put(ANN);
        write();
        Ticket ticket = new Ticket(
                TicketId.next(), SomeSale.ID, ANN, 1, NINE, Optional.empty(), Optional.empty(), Ticket.Status.RESERVED);
        bought = Optional.of(ticket);

        assertThat(put(ANN)).isCompletedWithValue(new PurchaseOutcome.Reserved(ticket, true));
    }

    @Test
    void whoWasRefusedMayAskAgain() {
        RequestTicket first = queued(write(put(ANN))).ticket();
        refusal = Optional.of("too-late");

        CompletableFuture<PurchaseOutcome> again = write(put(ANN));

        assertThat(sent).hasSize(2);
        assertThat(queued(again).ticket()).isNotEqualTo(first);
        assertThat(queued(again).repeated()).isFalse();
    }

    @Test
    void whoseRequestMayNotHaveComeThroughIsToldToComeAgain() {
        brokerIsAway = true;
        CompletableFuture<PurchaseOutcome> first = put(ANN);
        CompletableFuture<PurchaseOutcome> meanwhile = put(ANN);
        write();
        assertThat(first).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
        assertThat(meanwhile).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);

        brokerIsAway = false;
        CompletableFuture<PurchaseOutcome> again = write(put(ANN));

        assertThat(sent).hasSize(1);
        assertThat(queued(again).repeated()).isFalse();
    }

    @Test
    void sendsNothingThatIsOverTheLimit() {
        assertThat(desk.put(new PurchaseRequest(SomeSale.ID, ANN, 2)))
                .isCompletedWithValue(new PurchaseOutcome.OverLimit(1));
        write();

        assertThat(sent).isEmpty();
    }

    @Test
    void tellsToComeAgainWhenTheDeskIsFull() {
        for (int buyer = 0; buyer < 10; buyer++) {
            put(new BuyerId("b-" + buyer));
        }

        assertThat(put(ANN)).isCompletedWithValue(PurchaseOutcome.Busy.A_SECOND);
        write();
        assertThat(queued(write(put(ANN))).repeated()).isFalse();
    }

    private CompletableFuture<PurchaseOutcome> put(BuyerId buyer) {
        return desk.put(new PurchaseRequest(SomeSale.ID, buyer, 1));
    }

    private <T> T write(T after) {
        write();
        return after;
    }

    private void write() {
        List<Runnable> begun = List.copyOf(writers);
        writers.clear();
        begun.forEach(Runnable::run);
    }

    private static PurchaseOutcome.Queued queued(CompletableFuture<PurchaseOutcome> outcome) {
        assertThat(outcome).isCompletedWithValueMatching(PurchaseOutcome.Queued.class::isInstance);
        return (PurchaseOutcome.Queued) outcome.join();
    }

    private ManagedExecutorService threads() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    writers.add((Runnable) arguments[0]);
                    return null;
                });
    }
}

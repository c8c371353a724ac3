package io.seckill.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Purchases;
import io.seckill.fixture.Shop;
import io.seckill.jdbc.LostRace;
import io.seckill.messaging.Consumer;
import io.seckill.messaging.EventAudience;
import io.seckill.messaging.MessageIds;
import io.seckill.order.ClosingService;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersPlaced;
import io.seckill.sale.RewardsOn;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted, once for each event. */
class StatisticsIT extends InContainer {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");

    @Inject
    Shop shop;

    @Inject
    Purchases purchases;

    @Inject
    ClosingService closing;

    @Inject
    StatisticsService statistics;

    @Inject
    EventAudience subscribers;

    @Inject
    BooksCheck books;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Crowd crowd;

    private final BuyerId ann = Buyers.named("ann");
    private final BuyerId bob = Buyers.named("bob");
    private final BuyerId carl = Buyers.named("carl");
    private SaleId sale;

    @BeforeEach
    void openSale() {
        sale = shop.sells(ASale.of(10));
    }

    @Test
    void countsWhatComesToEachState() {
        purchases.order(sale, ann, bob, carl);
        OrderId refunded = purchases.pay(sale, ann);
        purchases.pay(sale, bob);
        closing.cancel(purchases.orderOf(sale, carl), carl);
        purchases.giveMoneyBack(refunded);

        books.balanced(sale);

        SaleStatistics counted = statistics.read(sale, 60);
        assertThat(counted.total(OrderState.PLACED)).isEqualTo(of(3));
        assertThat(counted.total(OrderState.PAID)).isEqualTo(of(2));
        assertThat(counted.total(OrderState.REFUNDED)).isEqualTo(of(1));
        assertThat(counted.total(OrderState.CLOSED)).isEqualTo(of(1));
        assertThat(counted.total(OrderState.SHIPPED)).isEqualTo(Tally.NONE);
        assertThat(counted.totals()).doesNotContainKey(OrderState.REFUNDING);
        assertThat(counted.minutes().stream().mapToLong(SaleMinute::unitsPlaced).sum())
                .isEqualTo(3);
        assertThat(counted.minutes().stream().mapToLong(SaleMinute::unitsPaid).sum())
                .isEqualTo(2);
    }

    @Test
    void countsOnceWhatComesTwiceAtATime() {
        OrdersPlaced event = placed(NINE, 3);

        subscribers.tell(Consumer.STATISTICS, event, event);
        books.atRest(sale);

        assertThat(statistics.read(sale, 60).total(OrderState.PLACED)).isEqualTo(of(3));
    }

    @Test
    void countsABatchByTheMinuteOfItsEvent() {
        subscribers.tell(
                Consumer.STATISTICS,
                placed(NINE.plusSeconds(60), 2),
                placed(NINE, 1),
                placed(NINE.plusSeconds(119), 3),
                placed(NINE.plusSeconds(120), 4));
        books.atRest(sale);

        assertThat(statistics.read(sale, 2).minutes())
                .containsExactly(
                        new SaleMinute(NINE.plusSeconds(60), 5, 0), new SaleMinute(NINE.plusSeconds(120), 4, 0));
    }

    /** On two nodes: whoever loses the race to make a row is tried again, as its message would be. */
    @Test
    void losesNothingWhenManyCountAtATime() {
        List<Boolean> counted = crowd.each(40, 4, number -> counts(placed(NINE, 2)));

        long committed = counted.stream().filter(Boolean::booleanValue).count();
        assertThat(committed).isGreaterThanOrEqualTo(37);
        assertThat(statistics.read(sale, 60).total(OrderState.PLACED).orders()).isEqualTo(2 * committed);
        assertThat(statistics.read(sale, 60).minutes()).containsExactly(new SaleMinute(NINE, 2 * committed, 0));
    }

    private boolean counts(OrdersPlaced event) {
        try {
            elsewhere.commit(() -> statistics.countPlaced(event));
            return true;
        } catch (RuntimeException e) {
            assertThat(LostRace.isCauseOf(e)).isTrue();
            return false;
        }
    }

    private static Tally of(int orders) {
        return new Tally(orders, orders, orders * ASale.PRICE);
    }

    private OrdersPlaced placed(Instant at, int orders) {
        return new OrdersPlaced(
                MessageIds.next(sale),
                OrdersPlaced.SCHEMA_VERSION,
                at,
                sale,
                "Kettle",
                "EUR",
                RewardsOn.ORDER_PLACED,
                0,
                Stream.generate(() ->
                                new OrdersPlaced.Item(OrderId.next(), TicketId.next(), ann, 1, at, ASale.PRICE, null))
                        .limit(orders)
                        .toList());
    }
}

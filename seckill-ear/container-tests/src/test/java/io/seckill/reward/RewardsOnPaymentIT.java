package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Database;
import io.seckill.fixture.DeadLetters;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Messages;
import io.seckill.fixture.Purchases;
import io.seckill.fixture.Shop;
import io.seckill.fixture.ToldMoves;
import io.seckill.messaging.MessageIds;
import io.seckill.monitoring.Books;
import io.seckill.order.ClosingService;
import io.seckill.order.OrderState;
import io.seckill.order.OrdersMoved;
import io.seckill.reservation.HeldTickets;
import io.seckill.sale.RefundedUnits;
import io.seckill.sale.RewardsOn;
import io.seckill.sale.SaleRules;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that earn credit, coupon and red packet when they are paid for, in a sale with a budget of 10,000 minor units. */
class RewardsOnPaymentIT extends InContainer {

    private static final long BUDGET = 10_000;

    private static final int PAGE = 20;

    private static final String STEP = "insert into order_step (order_id, state, sale_id, stepped_at, actor, reason)"
            + " values (?1, '%s', ?2, 0, 'provider', 'TEST')";

    private static final String PAYMENT =
            "insert into payment (transaction_id, order_id, sale_id, amount_minor, currency, outcome, result, notified_at)"
                    + " values ('t-early', ?1, ?2, " + ASale.PRICE + ", 'EUR', 'PAID', 'ACCEPTED', 0)";

    private static final String REFUND =
            "insert into refund (id, transaction_id, order_id, sale_id, amount_minor, currency, reason, state, attempts,"
                    + " requested_at, requested_by, version) values (1, 't-early', ?1, ?2, " + ASale.PRICE
                    + ", 'EUR', 'REQUESTED', 'REFUNDED', 1, 0, 'test', 1)";

    private static final SaleRules ON_PAYMENT = new SaleRules(RewardsOn.ORDER_PAID, RefundedUnits.ON_SALE, BUDGET);

    @Inject
    Shop shop;

    @Inject
    HeldTickets desk;

    @Inject
    Messages messages;

    @Inject
    ToldMoves told;

    @Inject
    Purchases purchases;

    @Inject
    ClosingService closing;

    @Inject
    RewardHistory rewards;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    @Inject
    DeadLetters deadLetters;

    private final BuyerId ann = Buyers.named("ann");
    private SaleId sale;
    private OrderId order;

    @BeforeEach
    void place() {
        sale = shop.sells(ASale.of(10).under(ON_PAYMENT));
        messages.send(desk.of(sale, List.of(ann)));
        books.drained(sale);
        order = new OrderId(database.figure("select id from purchase_order where buyer = ?1", ann.value()));
    }

    @AfterEach
    void clear() {
        deadLetters.take();
    }

    @Test
    void aPlacedOrderHasEarnedNothing() {
        assertThat(database.figure("select count(*) from inbox where message_id like ?1", sale + ".%"))
                .as("dedup records: that the order was placed, its SMS, and that it was counted")
                .isEqualTo(3);

        assertNothingEarned();
    }

    @Test
    void aPaidOrderHasEarnedAndARefundedOneHasLostAgain() {
        purchases.pay(sale, ann);
        Books paid = books.drained(sale);

        assertThat(List.of(paid.creditEntries(), paid.coupons(), paid.redPackets()))
                .containsOnly(1L);
        assertThat(credit()).containsExactly(ASale.POINTS);
        assertThat(coupons()).containsExactly(OwnCoupon.State.VALID);
        assertThat(packets()).singleElement().satisfies(packet -> {
            assertThat(packet.state()).isEqualTo(OwnRedPacket.State.GIVEN);
            assertThat(packet.amount().minor()).isBetween(1L, 1_999L).isEqualTo(paid.redPacketsMinor());
            assertThat(packet.amount().currency().getCurrencyCode()).isEqualTo("EUR");
        });
        assertThat(left()).isEqualTo(BUDGET - paid.redPacketsMinor());

        purchases.giveMoneyBack(order);
        Books refunded = books.drained(sale);

        assertThat(refunded.redPacketsMinor()).isZero();
        assertThat(credit()).containsExactly(-ASale.POINTS, ASale.POINTS);
        assertThat(points()).isZero();
        assertThat(coupons()).containsExactly(OwnCoupon.State.RETURNED);
        assertThat(packets()).extracting(OwnRedPacket::state).containsExactly(OwnRedPacket.State.RETURNED);
        assertThat(left()).isEqualTo(BUDGET);
        assertThat(database.figure("select units_left from red_packet_budget where sale_id = ?1", sale.value()))
                .isEqualTo(10);
    }

    @Test
    void aClosedOrderHasNothingToLose() {
        closing.cancel(order, ann);

        books.drained(sale);

        assertNothingEarned();
    }

    @Test
    void eventsThatComeTwiceCountOnce() {
        purchases.pay(sale, ann);
        books.drained(sale);
        messages.tell(told.to(OrderState.PAID, sale));
        books.drained(sale);

        assertThat(points()).isEqualTo(ASale.POINTS);

        purchases.giveMoneyBack(order);
        books.drained(sale);
        messages.tell(told.to(OrderState.REFUNDED, sale));
        Books read = books.drained(sale);

        assertThat(read.deadLetters()).isZero();
        assertThat(points()).isZero();
        assertThat(packets()).hasSize(1);
        assertThat(left()).isEqualTo(BUDGET);
    }

    /** The order has been paid for and refunded, as far as its rows go; nobody has been told of it yet. */
    @Test
    void aRefundThatIsToldBeforeThePaymentLeavesNothingInTheEnd() {
        elsewhere.commit(() -> {
            database.change("update purchase_order set state = 'REFUNDED' where id = ?1", order.value());
            database.change(STEP.formatted("PAID"), order.value(), sale.value());
            database.change(STEP.formatted("REFUNDED"), order.value(), sale.value());
            database.change(PAYMENT, order.value(), sale.value());
            database.change(REFUND, order.value(), sale.value());
        });

        messages.tell(event(OrderState.REFUNDED));
        books.atRest(sale);
        assertThat(points()).isEqualTo(-ASale.POINTS);
        messages.tell(event(OrderState.PAID));
        Books read = books.drained(sale);

        assertThat(List.of(read.creditEntries(), read.coupons(), read.redPackets()))
                .containsOnly(1L);
        assertThat(points()).isZero();
        assertThat(coupons()).containsExactly(OwnCoupon.State.RETURNED);
        assertThat(packets()).isEmpty();
        assertThat(left()).isEqualTo(BUDGET);
    }

    private void assertNothingEarned() {
        assertThat(points()).isZero();
        assertThat(credit()).isEmpty();
        assertThat(coupons()).isEmpty();
        assertThat(packets()).isEmpty();
    }

    private OrdersMoved event(OrderState state) {
        OrdersMoved.Item item = new OrdersMoved.Item(order, TicketId.next(), ann, 1, ASale.PRICE, null);
        return new OrdersMoved(
                MessageIds.next(sale),
                OrdersMoved.SCHEMA_VERSION,
                Instant.EPOCH,
                sale,
                "Kettle",
                "EUR",
                ON_PAYMENT.rewardsOn(),
                BUDGET,
                state,
                "TEST",
                List.of(item));
    }

    private long points() {
        return rewards.credit(ann, Optional.empty(), PAGE).points();
    }

    /** Newest first. */
    private List<Long> credit() {
        return rewards.credit(ann, Optional.empty(), PAGE).entries().stream()
                .map(CreditEntry::points)
                .toList();
    }

    private List<OwnCoupon.State> coupons() {
        return rewards.coupons(ann, Optional.empty(), PAGE).stream()
                .map(OwnCoupon::state)
                .toList();
    }

    private List<OwnRedPacket> packets() {
        return rewards.redPackets(ann, Optional.empty(), PAGE);
    }

    private long left() {
        return database.figure("select left_minor from red_packet_budget where sale_id = ?1", sale.value());
    }
}

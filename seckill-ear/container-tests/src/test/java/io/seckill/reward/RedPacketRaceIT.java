package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.correlation.TraceId;
import io.seckill.fixture.ASale;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Database;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.jdbc.LostRace;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many consumers at once on the budget of one sale. */
class RedPacketRaceIT extends InContainer {

    private static final int CONSUMERS = 8;
    private static final int MESSAGES = 80;
    private static final int ORDERS_IN_EACH = 5;
    private static final int ORDERS = MESSAGES * ORDERS_IN_EACH;

    /** Of messages that lost a race; they would come again twenty times. */
    private static final int ATTEMPTS = 20;

    @Inject
    Shop shop;

    @Inject
    Crowd crowd;

    @Inject
    Elsewhere elsewhere;

    @Inject
    RedPacketService packets;

    @Inject
    Database database;

    private final BuyerId ann = Buyers.named("ann");

    @Test
    void giveTheWholeBudgetAndNotMore() {
        long budget = 100_000;
        SaleId sale = shop.sells(ASale.of(ORDERS));

        crowd.each(MESSAGES, CONSUMERS, i -> carryOut(occasion(RewardStep.EARNED, sale, budget, orders())));

        assertThat(count("red_packet", sale)).isEqualTo(ORDERS);
        assertThat(sum("red_packet", sale)).isEqualTo(budget);
        assertThat(left(sale)).isZero();
        assertThat(emptyPackets(sale)).isZero();
    }

    @Test
    void giveOneToEachUntilNothingIsLeft() {
        long budget = ORDERS - 1;
        SaleId sale = shop.sells(ASale.of(ORDERS));

        crowd.each(MESSAGES, CONSUMERS, i -> carryOut(occasion(RewardStep.EARNED, sale, budget, orders())));

        assertThat(sum("red_packet", sale)).isEqualTo(budget);
        assertThat(emptyPackets(sale)).isOne();
    }

    /** Each message's orders are given packets and lose them at about the same time, one in two the other way round. */
    @Test
    void putBackWhatIsTakenBackInWhicheverOrder() {
        long budget = 100_000;
        SaleId sale = shop.sells(ASale.of(ORDERS));
        List<List<RewardOccasion.Item>> batches =
                Stream.generate(this::orders).limit(MESSAGES).toList();

        crowd.each(2 * MESSAGES, CONSUMERS, i -> {
            boolean drawn = i % 2 == (i / 4) % 2;
            return carryOut(
                    occasion(drawn ? RewardStep.EARNED : RewardStep.TAKEN_BACK, sale, budget, batches.get(i / 2)));
        });

        assertThat(count("red_packet", sale)).isEqualTo(ORDERS);
        assertThat(count("red_packet_return", sale)).isEqualTo(ORDERS);
        assertThat(sum("red_packet_return", sale)).isEqualTo(sum("red_packet", sale));
        assertThat(left(sale)).isEqualTo(budget);
        assertThat(database.figure("select units_left from red_packet_budget where sale_id = ?1", sale.value()))
                .isEqualTo(ORDERS);
    }

    private int carryOut(RewardOccasion occasion) {
        for (int attempt = 1; ; attempt++) {
            try {
                elsewhere.commit(() -> packets.redPackets(occasion));
                return attempt;
            } catch (RuntimeException e) {
                if (attempt >= ATTEMPTS || !LostRace.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }

    private static RewardOccasion occasion(
            RewardStep step, SaleId sale, long budget, List<RewardOccasion.Item> orders) {
        return new RewardOccasion(step, sale, "EUR", budget, orders);
    }

    private List<RewardOccasion.Item> orders() {
        return IntStream.range(0, ORDERS_IN_EACH)
                .mapToObj(
                        i -> new RewardOccasion.Item(OrderId.next(), ann, 1, ASale.PRICE, TraceId.of(TicketId.next())))
                .toList();
    }

    private long count(String table, SaleId sale) {
        return database.figure("select count(*) from " + table + " where sale_id = ?1", sale.value());
    }

    private long sum(String table, SaleId sale) {
        return database.figure("select sum(amount_minor) from " + table + " where sale_id = ?1", sale.value());
    }

    private long left(SaleId sale) {
        return database.figure("select left_minor from red_packet_budget where sale_id = ?1", sale.value());
    }

    private long emptyPackets(SaleId sale) {
        return database.figure("select count(*) from red_packet where sale_id = ?1 and amount_minor = 0", sale.value());
    }
}

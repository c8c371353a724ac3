package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws of many seeds: what must hold, holds for each. */
class RedPacketPolicyTest {

    private static final int SEEDS = 500;

    @ParameterizedTest
    @CsvSource({
        "0, 10, 10",
        "1, 10, 10",
        "9, 10, 10",
        "10, 10, 10",
        "11, 10, 10",
        "100000, 1, 1",
        "100000, 100, 100",
        "999999999999, 1000, 1000",
        // More orders than units: units that were sold again.
        "500, 10, 30",
        // Half of the units were sold.
        "100000, 100, 50"
    })
    void neverGivesMoreThanTheBudgetNorLessThanNothing(long budget, int units, int orders) {
        IntStream.range(0, SEEDS).forEach(seed -> {
            long[] drawn = draw(seed, budget, units, orders);

            assertThat(LongStream.of(drawn)).allMatch(amount -> amount >= 0);
            assertThat(LongStream.of(drawn).sum()).isLessThanOrEqualTo(budget);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "9, 10", "10, 10", "11, 10", "100000, 100", "777, 1"})
    void aSoldOutSaleHasGivenItsWholeBudget(long budget, int units) {
        IntStream.range(0, SEEDS)
                .forEach(seed -> assertThat(
                                LongStream.of(draw(seed, budget, units, units)).sum())
                        .isEqualTo(budget));
    }

    @Test
    void aBudgetBelowTheNumberOfOrdersIsOneForTheFirstAndNothingForTheRest() {
        assertThat(draw(1, 3, 10, 9)).containsExactly(1, 1, 1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void aBudgetOfOneForTheOnlyUnit() {
        assertThat(draw(1, 1, 1, 2)).containsExactly(1, 0);
    }

    /** The mean is 1,000 minor units; the mean of so many uniform draws from 1 to 1,999 is within five deviations of it. */
    @Test
    void theMeanIsTheSameForWhoeverComesFirst() {
        int runs = 20_000;
        double[] sums = new double[3];
        for (int seed = 0; seed < runs; seed++) {
            long[] drawn = draw(seed, 100_000, 100, 100);
            sums[0] += drawn[0];
            sums[1] += drawn[50];
            sums[2] += drawn[98];
        }

        assertThat(sums[0] / runs).isCloseTo(1_000, within(21.0));
        assertThat(sums[1] / runs).isCloseTo(1_000, within(25.0));
        assertThat(sums[2] / runs).isCloseTo(1_000, within(40.0));
    }

    @Test
    void anOrderOfTwoUnitsHasTwiceTheMean() {
        RedPacketPolicy policy = new RedPacketPolicy(new Random(1));

        long[] drawn = LongStream.range(0, 10_000)
                .map(i -> policy.draw(100_000, 100, 2))
                .toArray();

        assertThat(LongStream.of(drawn)).allMatch(amount -> amount >= 1 && amount <= 3_999);
        assertThat(LongStream.of(drawn).average().orElseThrow()).isCloseTo(2_000, within(60.0));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2", "2, 3, 2", "100, 3, 2", "100, 10, 9", "100, 2, 2", "100, 1, 2", "100, 0, 1", "100, -1, 1"})
    void anOrderOfMostOfTheUnitsGetsNoMoreThanIsLeft(long left, long unitsLeft, int units) {
        IntStream.range(0, SEEDS)
                .mapToLong(seed -> new RedPacketPolicy(new Random(seed)).draw(left, unitsLeft, units))
                .forEach(amount -> assertThat(amount).isBetween(1L, left));
    }

    @Test
    void refusesWhatCannotBe() {
        RedPacketPolicy policy = new RedPacketPolicy(new Random(1));

        assertThatIllegalArgumentException().isThrownBy(() -> policy.draw(-1, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.draw(1, 10, 0));
    }

    /** One after the other, each an order of one unit, from a budget that refuses to be overdrawn. */
    private static long[] draw(long seed, long budgetMinor, int units, int orders) {
        RedPacketPolicy policy = new RedPacketPolicy(new Random(seed));
        RedPacketBudget budget = RedPacketBudget.open(new SaleId(1), budgetMinor, units);
        long[] drawn = new long[orders];
        for (int i = 0; i < orders; i++) {
            drawn[i] = policy.draw(budget.leftMinor(), budget.unitsLeft(), 1);
            budget = budget.draw(packet(drawn[i]));
        }
        return drawn;
    }

    private static RedPacket packet(long amountMinor) {
        return new RedPacket(new OrderId(1), new SaleId(1), new BuyerId("ann"), amountMinor, "EUR", 1, Instant.EPOCH);
    }
}

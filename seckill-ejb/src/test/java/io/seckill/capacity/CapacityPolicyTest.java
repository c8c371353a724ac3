package io.seckill.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CapacityPolicyTest {

    private static final Stage INSTANT = new Stage("desk", 1, Source.MEASURED, 0, Source.MEASURED);

    /** R33: 1,000 units × 500 ms ÷ 10 consumers = 50 s. */
    @Test
    void takesUnitsTimesServiceOverConsumersWhenAllComeAtOnce() {
        StagePlan orders = orders(atOnce(1_000, 50_000), 10, 0.5);

        assertThat(orders.doneAfterSeconds()).isEqualTo(50);
        assertThat(orders.longestWaitSeconds()).isEqualTo(50);
        assertThat(orders.largestQueue()).isEqualTo(990);
        assertThat(orders.connections()).isEqualTo(10);
        assertThat(orders.formula()).startsWith("1,000 items × 500 ms ÷ 10 consumers = 50 s; ");
    }

    @Test
    void saysHowManyConsumersATimeNeeds() {
        Demand demand = new Demand(1_000, 50_000, 0, Arrival.AT_ONCE, 50);

        assertThat(orders(demand, 1, 0.5).consumersNeeded()).isEqualTo(10);
        assertThat(orders(demand, 1, 0.5).formula()).endsWith("1,000 items × 500 ms ÷ 50 s = 10 consumers");
        assertThat(orders(demand, 1, 0.51).consumersNeeded()).isEqualTo(11);
        assertThat(orders(demand, 1, 0.000_001).consumersNeeded()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Arrival.class)
    void isNothingForNoUnits(Arrival arrival) {
        for (Demand nothing : List.of(new Demand(0, 1_000, 2, arrival, 10), new Demand(1_000, 0, 2, arrival, 10))) {
            StagePlan orders = orders(nothing, 4, 0.5);

            assertThat(orders.items()).isZero();
            assertThat(orders.doneAfterSeconds()).isZero();
            assertThat(orders.longestWaitSeconds()).isZero();
            assertThat(orders.largestQueue()).isZero();
            assertThat(orders.connections()).isZero();
            assertThat(orders.consumersNeeded()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Arrival.class)
    void isOneServiceForOneUnit(Arrival arrival) {
        StagePlan orders = orders(new Demand(1, 1_000, 2, arrival, 10), 4, 0.5);

        assertThat(orders.doneAfterSeconds()).isEqualTo(0.5);
        assertThat(orders.largestQueue()).isZero();
        assertThat(orders.connections()).isEqualTo(1);
    }

    @Test
    void hasNoQueueWhenBuyersComeSlowerThanTheyAreServed() {
        StagePlan orders = orders(new Demand(100, 100, 100, Arrival.UNIFORM, 10), 1, 0.9);

        assertThat(orders.largestQueue()).isZero();
        assertThat(orders.longestWaitSeconds()).isEqualTo(0.9);
        assertThat(orders.doneAfterSeconds()).isEqualTo(99.9);
        assertThat(orders.connections()).isEqualTo(1);
    }

    @Test
    void hasAQueueWhenTheyComeFaster() {
        StagePlan orders = orders(new Demand(100, 100, 10, Arrival.UNIFORM, 10), 1, 0.2);

        assertThat(orders.doneAfterSeconds()).isEqualTo(20);
        assertThat(orders.longestWaitSeconds()).isEqualTo(20 - 9.9, within(0.001));
        assertThat(orders.largestQueue()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"AT_ONCE,1", "UNIFORM,1", "DECAY,1", "AT_ONCE,7", "UNIFORM,7", "DECAY,7"})
    void losesNobody(Arrival arrival, int consumers) {
        StagePlan orders = orders(new Demand(1_000, 5_000, 2, arrival, 10), consumers, 0.01);

        assertThat(orders.items()).isEqualTo(1_000);
        assertThat(orders.connections()).isEqualTo(consumers);
        assertThat(orders.doneAfterSeconds()).isBetween(1_000 * 0.01 / consumers, 2 + 1_000 * 0.01 / consumers + 0.01);
    }

    /** The first fifth of a crowd: at once, in a fifth of the time, or in the first rush. */
    @Test
    void knowsWhenThoseComeWhoGetSomething() {
        assertThat(Arrival.AT_ONCE.times(2_000, 10_000, 10)).containsOnly(0);
        assertThat(Arrival.UNIFORM.times(2_000, 10_000, 10)[1_999]).isEqualTo(1.999, within(0.000_1));
        assertThat(Arrival.DECAY.times(2_000, 10_000, 10)[1_999]).isEqualTo(0.744, within(0.001));
        assertThat(Arrival.DECAY.times(9_501, 10_000, 10)[9_500]).isEqualTo(10, within(0.000_1));
        assertThat(Arrival.DECAY.times(10_000, 10_000, 10)).isSorted().doesNotContain(Double.POSITIVE_INFINITY);
    }

    @Test
    void addsTheStagesUp() {
        Stage desk = new Stage("desk", 1, Source.MEASURED, 0.01, Source.MEASURED);
        Stage orders = new Stage("orders", 4, Source.GIVEN, 0.1, Source.GIVEN);
        Stage sms = new Stage("sms", 2, Source.GIVEN, 0.1, Source.DEFAULT);

        CapacityPlan plan =
                CapacityPolicy.plan(atOnce(100, 100), List.of(desk, orders), List.of(sms, INSTANT), List.of("n"));

        assertThat(plan.lastBuyerKnowsSeconds())
                .as("the desk's first is done after 10 ms, then the orders take as long as they take")
                .isEqualTo(0.01 + 0.03 + 2.5, within(0.011));
        assertThat(plan.longestWaitSeconds()).isEqualTo(plan.lastBuyerKnowsSeconds());
        assertThat(plan.stages()).extracting(StagePlan::stage).containsExactly("desk", "orders", "sms", "desk");
        assertThat(plan.stages().get(2).doneAfterSeconds()).isBetween(5.1, 5.2);
        assertThat(plan.stages().get(2).longestSinceClickSeconds())
                .isEqualTo(plan.stages().get(2).doneAfterSeconds());
        assertThat(plan.connections()).isEqualTo(1 + 4 + 2 + 0);
    }

    private static Demand atOnce(int units, long buyers) {
        return new Demand(units, buyers, 0, Arrival.AT_ONCE, 10);
    }

    private static StagePlan orders(Demand demand, int consumers, double seconds) {
        Stage orders = new Stage("orders", consumers, Source.GIVEN, seconds, Source.GIVEN);
        return CapacityPolicy.plan(demand, List.of(INSTANT, orders), List.of(), List.of())
                .stages()
                .get(1);
    }
}

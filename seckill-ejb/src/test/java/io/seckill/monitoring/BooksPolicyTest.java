package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.monitoring.SaleFigures.Counted;
import io.seckill.monitoring.SaleFigures.Deliveries;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksPolicyTest {

    private static final Deliveries NOTHING_PAID = Deliveries.NONE;
    private static final Counted COUNTED = new Counted(5, 9, 4_500);

    @Test
    void agreeingFiguresHaveNoDifference() {
        assertThat(differences(figures(10, 7, 3, 3, 3), 0, 0)).isEmpty();
    }

    @Test
    void stockMustAgreeWhateverIsInFlight() {
        assertThat(differences(figures(10, 8, 3, 3, 3), 5, 5))
                .containsExactly("10 units were allotted, but 11 are free, held or ordered");
        assertThat(differences(figures(10, 6, 3, 3, 3), 5, 5)).hasSize(1);
    }

    @Test
    void messagesInFlightExplainAMissingEffect() {
        assertThat(differences(figures(10, 7, 3, 2, 1), 1, 0)).isEmpty();
    }

    @Test
    void aMissingEffectWithNothingInFlightIsADifference() {
        assertThat(differences(figures(10, 7, 3, 2, 2), 0, 0))
                .containsExactly("3 tickets have only 2 orders, nothing is in flight and 0 messages are dead letters");
        assertThat(differences(figures(10, 7, 3, 3, 2), 0, 0)).hasSize(3);
    }

    @Test
    void aDeadLetterExplainsOneMissingEffectAndNotTwo() {
        assertThat(differences(figures(10, 7, 3, 2, 2), 0, 1)).isEmpty();
        assertThat(differences(figures(10, 7, 3, 1, 1), 0, 1)).hasSize(1);
    }

    @Test
    void aDoubledEffectIsNeverExplained() {
        assertThat(differences(figures(10, 7, 3, 3, 4), 9, 9))
                .containsExactly(
                        "3 orders have 4 SMS messages",
                        "3 orders that earn rewards have 4 credit entries",
                        "3 orders that earn rewards have 4 coupons");
        assertThat(differences(figures(10, 7, 3, 4, 4), 9, 9)).containsExactly("3 tickets have 4 orders");
    }

    @Test
    void whatAClosedOrderEarnedMustBeTakenBack() {
        SaleFigures closed = new SaleFigures(
                10, 8, 3, 3, 3, 2, 3, 0, 1, 3, 0, 3, 1, 3, 0, 0, 0, rewards(3, 1), NOTHING_PAID, COUNTED, COUNTED);

        assertThat(differences(closed, 1, 0)).isEmpty();
        assertThat(differences(closed, 0, 0))
                .containsExactly("1 orders that lose rewards have only 0 credit returns, nothing is in flight and 0"
                        + " messages are dead letters");
    }

    @Test
    void wrongMoneyIsNeverExplained() {
        SaleFigures wrong = new SaleFigures(
                10, 9, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 2, 3, rewards(1, 0), NOTHING_PAID, COUNTED, COUNTED);

        assertThat(differences(wrong, 9, 9))
                .containsExactly(
                        "1 orders have an amount that is not quantity × price",
                        "2 credit accounts have a balance that is not the sum of their entries",
                        "3 orders have no ticket of the same buyer and quantity");
    }

    @Test
    void anOrderThatEarnsByItsPaymentHasNothingBefore() {
        assertThat(differences(paid(2, 2), 0, 0)).isEmpty();
        assertThat(differences(paid(2, 3), 0, 0))
                .containsExactly(
                        "2 orders that earn rewards have 3 credit entries",
                        "2 orders that earn rewards have 3 coupons");
    }

    @Test
    void eachOrderThatEarnsHasARedPacket() {
        assertThat(differences(redPackets(new RewardFigures(3, 0, 3, 0, 3, 0, 100, 40, 60)), 0, 0))
                .isEmpty();
        assertThat(differences(redPackets(new RewardFigures(3, 0, 3, 0, 2, 0, 100, 40, 60)), 0, 0))
                .containsExactly("3 orders that earn rewards have only 2 red packets, nothing is in flight and 0"
                        + " messages are dead letters");
        assertThat(differences(redPackets(new RewardFigures(3, 0, 0, 0, 1, 0, 0, 0, 0)), 9, 9))
                .containsExactly("0 orders that earn rewards have 1 red packets");
    }

    @Test
    void redPacketsCostTheirBudgetAndNotMore() {
        assertThat(differences(redPackets(new RewardFigures(3, 0, 3, 0, 3, 0, 100, 41, 60)), 9, 9))
                .containsExactly("the budget of red packets is 100, but 41 are left and 60 given");
        assertThat(differences(redPackets(new RewardFigures(3, 0, 3, 0, 3, 0, 100, -1, 101)), 9, 9))
                .containsExactly("the budget of red packets is 100, but -1 are left and 101 given");
    }

    /** Three orders, some paid for. */
    private static SaleFigures paid(long paid, long effects) {
        return new SaleFigures(
                10,
                7,
                3,
                3,
                3,
                3,
                3,
                paid,
                0,
                effects,
                0,
                effects,
                0,
                3,
                0,
                0,
                0,
                rewards(paid, 0),
                NOTHING_PAID,
                COUNTED,
                COUNTED);
    }

    /** Three orders with everything else. */
    private static SaleFigures redPackets(RewardFigures rewards) {
        return new SaleFigures(
                10, 7, 3, 3, 3, 3, 3, 0, 0, 3, 0, 3, 0, 3, 0, 0, 0, rewards, NOTHING_PAID, COUNTED, COUNTED);
    }

    /** Without red packets. */
    private static RewardFigures rewards(long earning, long losing) {
        return new RewardFigures(earning, losing, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void anOrderThatWasPaidHasAShipment() {
        Deliveries missing = new Deliveries(3, 1, 2, 1, 0);

        assertThat(differences(new Deliveries(3, 1, 3, 1, 0), 0, 0)).isEmpty();
        assertThat(differences(missing, 1, 0)).isEmpty();
        assertThat(differences(missing, 0, 1)).isEmpty();
        assertThat(differences(missing, 0, 0))
                .containsExactly("3 paid orders have only 2 shipments, nothing is in flight and 0 messages are dead"
                        + " letters");
        assertThat(differences(new Deliveries(3, 1, 4, 1, 0), 9, 9)).containsExactly("3 paid orders have 4 shipments");
    }

    @Test
    void anOrderAndItsParcelAreShippedTogetherWhateverIsInFlight() {
        assertThat(differences(new Deliveries(3, 2, 3, 1, 0), 9, 9))
                .containsExactly("2 shipped orders have 1 shipments that left");
        assertThat(differences(new Deliveries(3, 0, 3, 1, 0), 9, 9)).hasSize(1);
    }

    @Test
    void aShipmentIsCancelledWhenTheMoneyGoesBack() {
        Deliveries waiting = new Deliveries(3, 0, 3, 0, 2);

        assertThat(differences(waiting, 1, 0)).isEmpty();
        assertThat(differences(waiting, 0, 2)).isEmpty();
        assertThat(differences(waiting, 0, 1))
                .containsExactly(
                        "2 shipments are not cancelled although the money goes back, nothing is in flight and 1"
                                + " messages are dead letters");
    }

    @Test
    void whatIsNotCountedYetIsInFlight() {
        Counted behind = new Counted(4, 7, 3_500);

        assertThat(differences(behind, 1, 0)).isEmpty();
        assertThat(differences(behind, 0, 1)).isEmpty();
        assertThat(differences(behind, 0, 0)).hasSize(1);
        assertThat(differences(new Counted(6, 9, 4_500), 9, 9))
                .containsExactly("5 steps of orders have 6 in the statistics");
    }

    @Test
    void whatIsCountedHasTheSameUnitsAndMoney() {
        assertThat(differences(new Counted(5, 8, 4_400), 9, 9))
                .containsExactly(
                        "9 units in steps of orders have 8 in the statistics",
                        "4500 minor units in steps of orders have 4400 in the statistics");
    }

    /** Singles only, so that units, tickets and orders count the same. */
    private static SaleFigures figures(long allotted, long free, long tickets, long orders, long effects) {
        return figures(allotted, free, tickets, orders, effects, NOTHING_PAID, COUNTED, COUNTED);
    }

    private static List<String> differences(Deliveries deliveries, long inFlight, long deadLetters) {
        return differences(figures(10, 7, 3, 3, 3, deliveries, COUNTED, COUNTED), inFlight, deadLetters);
    }

    private static List<String> differences(Counted statistics, long inFlight, long deadLetters) {
        return differences(figures(10, 7, 3, 3, 3, NOTHING_PAID, COUNTED, statistics), inFlight, deadLetters);
    }

    private static SaleFigures figures(
            long allotted,
            long free,
            long tickets,
            long orders,
            long effects,
            Deliveries deliveries,
            Counted rows,
            Counted statistics) {
        return new SaleFigures(
                allotted,
                free,
                tickets,
                tickets,
                orders,
                orders,
                orders,
                0,
                0,
                effects,
                0,
                effects,
                0,
                effects,
                0,
                0,
                0,
                rewards(orders, 0),
                deliveries,
                rows,
                statistics);
    }

    private static List<String> differences(SaleFigures figures, long inFlight, long deadLetters) {
        return BooksPolicy.differences(figures, inFlight, deadLetters);
    }
}

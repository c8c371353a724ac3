package io.seckill.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BooksPolicyTest {

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
                        "3 orders have 4 credit entries", "3 orders have 4 coupons", "3 orders have 4 SMS messages");
        assertThat(differences(figures(10, 7, 3, 4, 4), 9, 9)).containsExactly("3 tickets have 4 orders");
    }

    @Test
    void whatAClosedOrderEarnedMustBeTakenBack() {
        SaleFigures closed = new SaleFigures(10, 8, 3, 3, 3, 2, 3, 0, 1, 3, 0, 3, 1, 3, 0, 0, 0);

        assertThat(differences(closed, 1, 0)).isEmpty();
        assertThat(differences(closed, 0, 0))
                .containsExactly("1 closed orders have only 0 credit returns, nothing is in flight and 0 messages are"
                        + " dead letters");
    }

    @Test
    void wrongMoneyIsNeverExplained() {
        SaleFigures wrong = new SaleFigures(10, 9, 1, 1, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 2, 3);

        assertThat(differences(wrong, 9, 9))
                .containsExactly(
                        "1 orders have an amount that is not quantity × price",
                        "2 credit accounts have a balance that is not the sum of their entries",
                        "3 orders have no ticket of the same buyer and quantity");
    }

    /** Singles only, so that units, tickets and orders count the same. */
    private static SaleFigures figures(long allotted, long free, long tickets, long orders, long effects) {
        return new SaleFigures(
                allotted, free, tickets, tickets, orders, orders, orders, 0, 0, effects, 0, effects, 0, effects, 0, 0,
                0);
    }

    private static List<String> differences(SaleFigures figures, long inFlight, long deadLetters) {
        return BooksPolicy.differences(figures, inFlight, deadLetters);
    }
}

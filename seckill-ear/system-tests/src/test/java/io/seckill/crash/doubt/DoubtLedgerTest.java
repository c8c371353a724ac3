package io.seckill.crash.doubt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtLedgerTest {

    private final DoubtLedger ledger = new DoubtLedger();

    @Test
    void countsWhatCrashesHaveLeftAndHowLongThatTook() {
        ledger.leftByCrash(List.of("a", "b"), seconds(10));
        ledger.lists(List.of("b"), seconds(11));
        ledger.lists(List.of(), seconds(14));
        ledger.leftByCrash(List.of("c"), seconds(20));

        assertThat(ledger.foundInDoubt()).isEqualTo(3);
        assertThat(ledger.mostAtOneCrash()).isEqualTo(2);
        assertThat(ledger.longestUntilResolved()).isEqualTo(seconds(4));
        assertThat(ledger.present()).containsExactly("c");
        assertThat(ledger.stuck()).isEmpty();
    }

    @Test
    void takesTransactionsUnderWayForWhatTheyAre() {
        ledger.lists(List.of("a"), seconds(1));
        ledger.lists(List.of("b"), seconds(30));
        ledger.lists(List.of(), seconds(80));

        assertThat(ledger.foundInDoubt()).isZero();
        assertThat(ledger.longestUntilResolved()).isZero();
        assertThat(ledger.stuck()).isEmpty();
    }

    @Test
    void remembersABranchThatWasListedForAMinute() {
        ledger.leftByCrash(List.of("a"), seconds(0));
        ledger.lists(List.of("a"), seconds(59));
        assertThat(ledger.stuck()).isEmpty();

        ledger.lists(List.of("a"), seconds(60));
        ledger.lists(List.of(), seconds(61));

        assertThat(ledger.stuck()).containsExactly("a");
    }

    @Test
    void doesNotCountTheTimeInWhichNothingIsUsable() {
        UsableTime time = new UsableTime();

        ledger.leftByCrash(List.of("a"), time.now());
        ledger.lists(List.of(), time.now());

        assertThat(ledger.longestUntilResolved()).isZero();
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}

package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BooksCheckTest {

    @Test
    void findsNothingInBooksThatAgree() {
        assertThat(BooksCheck.differencesIn(books(3, 0, 7, 7, 0))).isEmpty();
    }

    @Test
    void findsAnOversoldUnit() {
        assertThat(BooksCheck.differencesIn(books(0, 0, 11, 11, 0)))
                .containsExactly("units put on sale: 10, units accounted for: 11");
    }

    @Test
    void findsUnitsBelowZeroEvenWhenTheSumIsRight() {
        assertThat(BooksCheck.differencesIn(books(-1, 0, 11, 11, 0))).containsExactly("units free is -1");
    }

    @Test
    void findsAMissingEffect() {
        assertThat(BooksCheck.differencesIn(books(3, 0, 7, 6, 0))).containsExactly("credit entries: 6, orders: 7");
    }

    @Test
    void allowsAMissingEffectWhenADeadLetterExplainsIt() {
        assertThat(BooksCheck.differencesIn(books(3, 0, 7, 6, 1))).isEmpty();
    }

    @Test
    void findsAUnitStillHeldAfterDraining() {
        assertThat(BooksCheck.differencesIn(books(2, 1, 7, 7, 0)))
                .containsExactly("units held after draining: 1, none: 0");
    }

    private static Books books(long free, long held, long ordered, long credits, long deadLetters) {
        return new Books(
                "s",
                10,
                free,
                held,
                ordered,
                ordered,
                0,
                0,
                0,
                credits,
                ordered,
                ordered,
                0,
                0,
                0,
                deadLetters,
                List.of());
    }
}

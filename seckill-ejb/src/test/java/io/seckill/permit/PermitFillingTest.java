package io.seckill.permit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitFillingTest {

    private static final long MILLI = Duration.ofMillis(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long START = Long.MAX_VALUE - 5 * SECOND;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 39, 40, 41, 79, 80, 100, 333, 1_000, 4_999, 5_000, 99_999, 100_000})
    void makesTheRateHoweverUnpunctuallySomebodyLooks(int perSecond) {
        PermitRate rate = new PermitRate(perSecond);
        PermitFilling filling = new PermitFilling(rate, START);
        Random random = new Random(perSecond);

        long made = 0;
        long elapsed = 0;
        while (elapsed < 30 * SECOND) {
            elapsed += random.nextLong(1, 200 * MILLI);
            made += (long) filling.due(START + elapsed) * rate.perMessage();
        }

        double due = perSecond * (elapsed / (double) SECOND);
        assertThat((double) made).isCloseTo(due, within((double) rate.perMessage()));
    }

    @Test
    void isDueWithTheFirstWholeMessageAndNotBefore() {
        PermitFilling filling = new PermitFilling(new PermitRate(100), START);

        assertThat(filling.due(START)).isZero();
        assertThat(filling.due(START + 20 * MILLI - 1)).isZero();
        assertThat(filling.due(START + 20 * MILLI)).isOne();
        assertThat(filling.due(START + 20 * MILLI)).isZero();
    }

    @Test
    void makesUpForNoMoreThanTheQueueTakes() {
        PermitFilling filling = new PermitFilling(new PermitRate(5_000), START);

        assertThat(filling.due(START + 3_600 * SECOND)).isEqualTo(PermitRate.MESSAGES_IN_QUEUE);
        assertThat(filling.due(START + 3_600 * SECOND)).isZero();
        assertThat(filling.due(START + 3_600 * SECOND + 25 * MILLI)).isOne();
    }

    @Test
    void owesNothingForATimeOfRest() {
        PermitFilling filling = new PermitFilling(new PermitRate(100), START);
        filling.rest(START + SECOND);

        assertThat(filling.due(START + SECOND + 19 * MILLI)).isZero();
        assertThat(filling.due(START + SECOND + 20 * MILLI)).isOne();
    }

    @Test
    void aQueueTakesHalfASecondAndANodeAFifth() {
        assertThat(of(5_000)).isEqualTo("125, 2500, 1000");
        assertThat(of(1_000)).isEqualTo("25, 500, 200");
        assertThat(of(100)).isEqualTo("2, 40, 20");
        assertThat(of(39)).isEqualTo("1, 20, 7");
        assertThat(of(1)).isEqualTo("1, 20, 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new PermitRate(0));
    }

    /** In a message, in the queue, on a node. */
    private static String of(int perSecond) {
        PermitRate rate = new PermitRate(perSecond);
        return rate.perMessage() + ", " + rate.perMessage() * PermitRate.MESSAGES_IN_QUEUE + ", " + rate.mostOnNode();
    }
}

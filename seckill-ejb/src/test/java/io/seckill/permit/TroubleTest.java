package io.seckill.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Trouble trouble = new Trouble("it fails");
    private boolean fails;
    private int tries;

    @Test
    void triesOnceASecondWhatFailsAndAlwaysWhatDoesNot() {
        assertThat(at(0)).isTrue();
        assertThat(at(1)).isTrue();

        fails = true;
        assertThat(at(2)).isFalse();
        assertThat(at(3)).isFalse();
        assertThat(at(SECOND + 1)).isFalse();
        assertThat(tries).isEqualTo(3);
        assertThat(at(SECOND + 2)).isFalse();
        assertThat(tries).isEqualTo(4);

        fails = false;
        assertThat(at(2 * SECOND + 2)).isTrue();
        assertThat(at(2 * SECOND + 3)).isTrue();
        assertThat(tries).isEqualTo(6);
    }

    private boolean at(long nanos) {
        return trouble.guard(this::work, nanos);
    }

    private void work() {
        tries++;
        if (fails) {
            throw new IllegalStateException("on purpose");
        }
    }
}

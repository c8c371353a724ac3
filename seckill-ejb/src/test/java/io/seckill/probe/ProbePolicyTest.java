package io.seckill.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.QueueReading;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbePolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void sendsTheFirstOneWhenItIsTime() {
        assertThat(ProbePolicy.next(Optional.empty(), queue(0, false), true, NOON))
                .isEqualTo(ProbeStep.SEND);
        assertThat(ProbePolicy.next(Optional.empty(), queue(0, false), false, NOON))
                .isEqualTo(ProbeStep.NONE);
    }

    @Test
    void sendsNoneWhereNobodyReads() {
        assertThat(ProbePolicy.next(sent(60, false), queue(0, true), true, NOON))
                .isEqualTo(ProbeStep.NONE);
        assertThat(ProbePolicy.next(sent(60, false), reading(0, false, 0), true, NOON))
                .isEqualTo(ProbeStep.NONE);
    }

    @Test
    void hasOneUnderWayAtMost() {
        assertThat(ProbePolicy.next(sent(60, true), queue(1, false), true, NOON))
                .isEqualTo(ProbeStep.NONE);
        assertThat(ProbePolicy.next(sent(60, false), queue(1, false), true, NOON))
                .isEqualTo(ProbeStep.SEND);
    }

    @Test
    void takesItOutOfAPausedQueueThatIsSmall() {
        assertThat(ProbePolicy.next(sent(1, true), queue(1_000, true), false, NOON))
                .isEqualTo(ProbeStep.WITHDRAW);
        assertThat(ProbePolicy.next(sent(1, true), queue(1_001, true), false, NOON))
                .isEqualTo(ProbeStep.NONE);
    }

    @Test
    void givesUpWhatIsNowhere() {
        assertThat(ProbePolicy.next(sent(5, true), queue(0, false), true, NOON)).isEqualTo(ProbeStep.NONE);
        assertThat(ProbePolicy.next(sent(6, true), queue(0, false), true, NOON)).isEqualTo(ProbeStep.GIVE_UP);
        assertThat(ProbePolicy.next(sent(900, true), queue(1, false), true, NOON))
                .isEqualTo(ProbeStep.NONE);
        assertThat(ProbePolicy.next(sent(901, true), queue(1, false), true, NOON))
                .isEqualTo(ProbeStep.GIVE_UP);
    }

    private static Optional<Probe> sent(int secondsAgo, boolean underWay) {
        return Optional.of(new Probe(
                Consumer.SMS, NOON.minusSeconds(secondsAgo), underWay, Optional.empty(), Optional.empty(), 0));
    }

    private static QueueReading queue(long messages, boolean paused) {
        return reading(messages, paused, 2);
    }

    private static QueueReading reading(long messages, boolean paused, long consumers) {
        return new QueueReading("seckill-sms", messages, 0, 0, consumers, paused, 0, 0, Optional.empty());
    }
}

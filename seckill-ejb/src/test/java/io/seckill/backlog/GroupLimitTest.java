package io.seckill.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GroupLimitTest {

    private final MovedClock clock = new MovedClock();
    private final GroupLimit limit = new GroupLimit(20, clock);

    @Test
    void isOneForAWhileAfterAGroupHasFailed() {
        assertThat(limit.now()).isEqualTo(20);

        limit.failed(2);
        assertThat(limit.now()).isEqualTo(1);
        clock.now = clock.now.plus(GroupLimit.SINGLES).minusMillis(1);
        assertThat(limit.now()).isEqualTo(1);
        clock.now = clock.now.plusMillis(1);
        assertThat(limit.now()).isEqualTo(20);
    }

    @Test
    void isNotChangedBySingles() {
        limit.failed(0);
        limit.failed(1);

        assertThat(limit.now()).isEqualTo(20);
    }

    private static final class MovedClock extends Clock {

        Instant now = Instant.parse("2026-11-26T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

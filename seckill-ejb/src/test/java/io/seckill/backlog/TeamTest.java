package io.seckill.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.messaging.Consumer;
import io.seckill.messaging.GroupIntake;
import io.seckill.messaging.GroupOutcome;
import io.seckill.messaging.Handler;
import io.seckill.messaging.Subscriber;
import jakarta.jms.MessageListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    private final Intake intake = new Intake();
    private final AtomicInteger taken = new AtomicInteger();
    private final Team team = new Team(intake, new Sms(), Thread::new, 20, CLOCK, taken::addAndGet);

    @AfterEach
    void end() throws InterruptedException {
        team.become(0);
        intake.mayEnd.release(1_000);
        assertThat(team.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void putsAsManyToWorkAsAreNeeded() {
        team.become(3);

        await().until(() -> intake.begun.get() == 3);
        assertThat(team.atWork()).isEqualTo(3);
    }

    @Test
    void whoIsTakenBackEndsItsGroupAndNobodyTakesItsPlaceBefore() {
        team.become(2);
        await().until(() -> intake.begun.get() == 2);

        team.become(0);
        team.become(2);
        assertThat(team.atWork()).isEqualTo(2);
        assertThat(intake.begun.get()).isEqualTo(2);

        intake.mayEnd.release(2);
        await().until(() -> team.atWork() == 0);
        assertThat(taken.get()).isEqualTo(2 * Intake.GROUP);
        team.become(2);
        await().until(() -> intake.begun.get() == 4);
    }

    @Test
    void saysWhenItDoesNotEndInTime() throws InterruptedException {
        team.become(1);
        await().until(() -> intake.begun.get() == 1);
        team.become(0);

        assertThat(team.awaitEnd(Duration.ofMillis(20))).isFalse();
    }

    @Test
    void takesSinglesAfterAGroupHasFailed() {
        intake.failures = 1;
        intake.mayEnd.release(2);
        team.become(1);

        await().until(() -> intake.limits.size() >= 3);
        assertThat(intake.limits).containsExactly(20, 1, 1);
        assertThat(taken.get()).isEqualTo(Intake.GROUP);
    }

    /** Each group waits for the test, and says that it has had some messages. */
    private static final class Intake extends GroupIntake {

        static final int GROUP = 7;

        final Semaphore mayEnd = new Semaphore(0);
        final AtomicInteger begun = new AtomicInteger();
        final Queue<Integer> limits = new ConcurrentLinkedQueue<>();
        volatile int failures;

        @Override
        public GroupOutcome take(Subscriber subscriber, int limit) {
            limits.add(limit);
            int number = begun.incrementAndGet();
            mayEnd.acquireUninterruptibly();
            return number <= failures
                    ? new GroupOutcome.Failed(GROUP, new IllegalStateException("on purpose"))
                    : new GroupOutcome.Taken(GROUP);
        }
    }

    private static final class Sms implements Subscriber {

        @Override
        public Consumer consumer() {
            return Consumer.SMS;
        }

        @Override
        public Handler<?, ?>[] handlers() {
            return new Handler<?, ?>[0];
        }

        @Override
        public Class<? extends MessageListener> listener() {
            return MessageListener.class;
        }
    }
}

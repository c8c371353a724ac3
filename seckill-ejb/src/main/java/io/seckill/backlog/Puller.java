package io.seckill.backlog;

import io.seckill.messaging.GroupIntake;
import io.seckill.messaging.GroupOutcome;
import io.seckill.messaging.Subscriber;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** An extra consumer: works on groups of messages until it is taken back; then it ends the one in its hands. For one thread. */
final class Puller implements Runnable {

    private static final Logger LOG = System.getLogger(Puller.class.getName());

    /** After a failure: whoever was in the way is through by then, and a broker that is away is not asked without end. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GroupIntake groups;
    private final Subscriber subscriber;
    private final GroupLimit limit;
    private final IntConsumer taken;

    private volatile boolean needed = true;

    /** @param taken is told of the messages of each group that is committed */
    Puller(GroupIntake groups, Subscriber subscriber, GroupLimit limit, IntConsumer taken) {
        this.groups = groups;
        this.subscriber = subscriber;
        this.limit = limit;
        this.taken = taken;
    }

    /** Does not wait. */
    void takeBack() {
        needed = false;
    }

    @Override
    public void run() {
        while (needed) {
            try {
                note(groups.take(subscriber, limit.now()));
            } catch (RuntimeException e) {
                note(new GroupOutcome.Failed(0, e));
            }
        }
    }

    private void note(GroupOutcome outcome) {
        if (outcome instanceof GroupOutcome.Failed failed) {
            LOG.log(
                    Level.WARNING,
                    "{0} will get {1} messages again: {2}",
                    subscriber.consumer(),
                    failed.messages(),
                    failed.cause().toString());
            LOG.log(Level.DEBUG, "the failed group", failed.cause());
            limit.failed(failed.messages());
            LockSupport.parkNanos(PAUSE.toNanos());
        } else if (outcome instanceof GroupOutcome.Taken group) {
            taken.accept(group.messages());
        }
    }
}

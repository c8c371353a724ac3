package io.seckill.steadfast;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A database or broker whose branches are ended even when it was away while it was told the outcome.
 *
 * <p>A branch that is prepared outlives its resource manager's crash, with its row locks and its messages, until somebody
 * says how it ends. Payara says it once, on the connection that has just died, and then leaves it until its own next start.
 * So what cannot be said now is said again, on fresh connections, until it is heard:
 *
 * <ul>
 *   <li>A <b>commit</b> keeps its caller until then. Only while the call has not returned does the transaction log know of
 *       the decision: if this process dies meanwhile, its next start finds the decision there.
 *   <li>A <b>rollback</b> is said by a thread in the background. It needs no memory beyond this process: a branch without a
 *       decision in the log is rolled back at the next start anyway.
 *   <li>A <b>recovery</b> waits for the list of branches. Payara asks for it once, at its start; without the list it would end
 *       each transaction in the other resource managers only, and forget it.
 * </ul>
 *
 * Thread-safe; one for each database or broker.
 */
public final class ResourceManager {

    private static final Logger LOG = System.getLogger(ResourceManager.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * How long after an outage an unknown branch may still turn up as prepared: the resource manager may be at work on a
     * prepare whose caller is gone. Longer than any call's time-out (30 s).
     */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration IDLE = Duration.ofSeconds(5);

    private final String name;
    private final FreshConnection connection;

    private final ScheduledThreadPoolExecutor background;
    private volatile boolean reached;

    /** @param name for the log */
    public ResourceManager(String name, FreshConnection connection) {
        this.name = name;
        this.connection = connection;
        this.background = background(name);
    }

    /**
     * Waits until the resource manager can be reached, once in this process. Whoever makes the first connection makes it
     * for the recovery of what a crash has left: without one of its resource managers the server would end a transaction
     * in the others only, and forget it. For the same reason one that refuses the login is waited for, too.
     */
    public void awaitFirst() {
        for (boolean told = false; !reached; told = true) {
            try {
                connection.run(resource -> {});
                reached = true;
            } catch (XAException e) {
                if (!told) {
                    LOG.log(Level.WARNING, "{0} cannot be reached; the start waits for it: {1}", name, e.getCause());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Commits the branch and returns when it is committed, however long the resource manager is away. */
    void commit(XAResource own, Xid branch) throws XAException {
        try {
            own.commit(branch, false);
        } catch (XAException e) {
            if (!Outage.isCauseOf(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "{0} was away when a branch was to commit; it is told when it is back", name);
            commitWhenBack(branch);
            connection.ended(own, branch);
            LOG.log(Level.INFO, "{0} is back and has committed the branch", name);
        }
    }

    private void commitWhenBack(Xid branch) throws XAException {
        try {
            askUntilAnswered(resource -> resource.commit(branch, false), Outage::isCauseOf);
        } catch (XAException e) {
            if (!Outage.hasForgotten(e)) {
                throw e;
            }
        }
    }

    /** The branches in doubt, however long the resource manager is away. One that refuses to list them is not asked again. */
    Xid[] recover(XAResource own, int flag) throws XAException {
        try {
            return own.recover(flag);
        } catch (XAException e) {
            if (!Outage.isAbsence(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "{0} was away when it was to list its branches; recovery waits for it", name);
            return recoverWhenBack(flag);
        }
    }

    private Xid[] recoverWhenBack(int flag) throws XAException {
        AtomicReference<Xid[]> branches = new AtomicReference<>();
        askUntilAnswered(resource -> branches.set(resource.recover(flag)), Outage::isAbsence);
        LOG.log(Level.INFO, "{0} is back and has listed its branches", name);
        return branches.get();
    }

    /** On fresh connections. An interrupt does not make a decision undone; it is passed on after the answer. */
    private void askUntilAnswered(FreshConnection.Call call, Predicate<XAException> silence) throws XAException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!isAnswered(call, silence)) {
                LockSupport.parkNanos(PAUSE.toNanos());
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isAnswered(FreshConnection.Call call, Predicate<XAException> silence) throws XAException {
        try {
            connection.run(call);
            return true;
        } catch (XAException e) {
            if (silence.test(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Rolls the branch back now, or soon. */
    void rollback(XAResource own, Xid branch) throws XAException {
        try {
            own.rollback(branch);
        } catch (XAException e) {
            if (!Outage.isCauseOf(e)) {
                throw e;
            }
            rollbackWhenBack(branch);
            connection.ended(own, branch);
        }
    }

    /** For a branch that may be prepared or not; its own connection is of no use any more. */
    void rollbackWhenBack(Xid branch) {
        LOG.log(Level.WARNING, "{0} was away when a branch was to end; it is rolled back when it is back", name);
        rollbackLater(branch, System.nanoTime());
    }

    /** @param lastAway when the resource manager did not answer, the last time */
    private void rollbackLater(Xid branch, long lastAway) {
        background.schedule(() -> rollbackAgain(branch, lastAway), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void rollbackAgain(Xid branch, long lastAway) {
        try {
            connection.run(resource -> resource.rollback(branch));
            LOG.log(Level.INFO, "{0} is back and has rolled the branch back", name);
        } catch (XAException e) {
            if (Outage.isCauseOf(e)) {
                rollbackLater(branch, System.nanoTime());
            } else if (!Outage.hasForgotten(e)) {
                LOG.log(Level.ERROR, name + " refuses to roll a branch back; look at its branches in doubt", e);
            } else if (System.nanoTime() - lastAway < GRACE.toNanos()) {
                rollbackLater(branch, lastAway);
            }
        }
    }

    /** One thread, which is there only while there is something to say. */
    private static ScheduledThreadPoolExecutor background(String name) {
        ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "rollback at " + name);
            thread.setDaemon(true);
            return thread;
        });
        background.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        background.allowCoreThreadTimeOut(true);
        return background;
    }
}

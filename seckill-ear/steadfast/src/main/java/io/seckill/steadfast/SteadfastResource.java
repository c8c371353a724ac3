package io.seckill.steadfast;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * An XA resource whose second phase and whose recovery do not fail by an outage ({@link ResourceManager}). All else is its
 * own resource's. As thread-safe as that one.
 */
public final class SteadfastResource implements XAResource {

    private final XAResource own;
    private final ResourceManager manager;

    public SteadfastResource(XAResource own, ResourceManager manager) {
        this.own = own;
        this.manager = manager;
    }

    /** In one phase the resource manager decides itself: when its answer is lost, so is the outcome, and the caller is told. */
    @Override
    public void commit(Xid branch, boolean onePhase) throws XAException {
        if (onePhase) {
            own.commit(branch, true);
        } else {
            manager.commit(own, branch);
        }
    }

    @Override
    public void rollback(Xid branch) throws XAException {
        manager.rollback(own, branch);
    }

    /** A prepare whose answer is lost may have been carried out: the transaction rolls back, and the branch with it. */
    @Override
    public int prepare(Xid branch) throws XAException {
        try {
            return own.prepare(branch);
        } catch (XAException e) {
            if (Outage.isCauseOf(e)) {
                manager.rollbackWhenBack(branch);
            }
            throw e;
        }
    }

    @Override
    public void start(Xid branch, int flags) throws XAException {
        own.start(branch, flags);
    }

    @Override
    public void end(Xid branch, int flags) throws XAException {
        own.end(branch, flags);
    }

    @Override
    public void forget(Xid branch) throws XAException {
        own.forget(branch);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return manager.recover(own, flag);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return own.isSameRM(other instanceof SteadfastResource steadfast ? steadfast.own : other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return own.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return own.setTransactionTimeout(seconds);
    }
}

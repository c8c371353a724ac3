package io.seckill.steadfast;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** Reaches a resource manager by a connection of its own, made for one call and closed after it. */
public interface FreshConnection {

    /** @throws XAException the call's own, or {@code XAER_RMFAIL} when the resource manager cannot be reached */
    void run(Call call) throws XAException;

    /** Told when a branch has ended, or will end, without the connection that began it. */
    default void ended(XAResource own, Xid branch) throws XAException {}

    /** What is to be said. */
    @FunctionalInterface
    interface Call {
        void on(XAResource resource) throws XAException;
    }
}

package io.seckill.steadfast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** A resource that answers as it was told: with error codes first, in their order, then with success. */
final class FlakyResource implements XAResource {

    private final Queue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    static FlakyResource failing(int... codes) {
        FlakyResource resource = new FlakyResource();
        for (int code : codes) {
            resource.failures.add(code);
        }
        return resource;
    }

    /** What was said to it, in order. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void hear(String what) throws XAException {
        heard.add(what);
        Integer failure = failures.poll();
        if (failure != null) {
            throw new XAException(failure);
        }
    }

    @Override
    public void commit(Xid branch, boolean onePhase) throws XAException {
        hear(onePhase ? "commit in one phase" : "commit");
    }

    @Override
    public void rollback(Xid branch) throws XAException {
        hear("rollback");
    }

    @Override
    public int prepare(Xid branch) throws XAException {
        hear("prepare");
        return XA_OK;
    }

    @Override
    public void start(Xid branch, int flags) throws XAException {
        hear("start");
    }

    @Override
    public void end(Xid branch, int flags) throws XAException {
        hear("end");
    }

    @Override
    public void forget(Xid branch) {
        heard.add("forget");
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        hear("recover");
        return new Xid[] {new FakeBranch((byte) 7)};
    }

    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() {
        return 0;
    }

    @Override
    public boolean setTransactionTimeout(int seconds) {
        return false;
    }
}

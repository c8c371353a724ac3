package io.seckill.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.h2.api.ErrorCode;

/**
 * Leaves the branch that this connection works on to H2, and ends every other one by its name, through a connection of
 * its own. Used by one thread at a time, as its connection is.
 */
final class RecoverableBranch implements XAResource {

    private final XAResource h2;
    private final RecoverableDataSource database;
    private final WriteGate gate;

    /** Name of the branch that this connection works on; null between two branches. */
    private String current;

    RecoverableBranch(XAResource h2, RecoverableDataSource database, WriteGate gate) {
        this.h2 = h2;
        this.database = database;
        this.gate = gate;
    }

    @Override
    public void start(Xid xid, int flags) throws XAException {
        h2.start(xid, flags);
        current = BranchName.of(xid);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        h2.end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        return gate.write(() -> h2.prepare(xid));
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        if (isCurrent(xid)) {
            gate.write(() -> {
                h2.commit(xid, onePhase);
                return null;
            });
            current = null;
        } else {
            endByName("COMMIT TRANSACTION", xid);
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        if (isCurrent(xid)) {
            gate.write(() -> {
                h2.rollback(xid);
                return null;
            });
            current = null;
        } else {
            endByName("ROLLBACK TRANSACTION", xid);
        }
    }

    private boolean isCurrent(Xid xid) {
        return Objects.equals(current, BranchName.of(xid));
    }

    private void endByName(String command, Xid xid) throws XAException {
        try (Connection connection = database.plainConnection();
                Statement statement = connection.createStatement()) {
            gate.write(() -> statement.execute(command + " \"" + BranchName.of(xid) + '"'));
        } catch (SQLException e) {
            boolean unknown = e.getErrorCode() == ErrorCode.TRANSACTION_NOT_FOUND_1;
            XAException failure = new XAException(unknown ? XAException.XAER_NOTA : XAException.XAER_RMFAIL);
            failure.initCause(e);
            throw failure;
        }
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return h2.recover(flag);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        h2.forget(xid);
    }

    /** H2 joins no branch of another connection, so only this very one is the same. */
    @Override
    public boolean isSameRM(XAResource other) {
        return other == this;
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return h2.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return h2.setTransactionTimeout(seconds);
    }
}

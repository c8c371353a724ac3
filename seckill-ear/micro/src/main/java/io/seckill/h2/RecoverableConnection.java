package io.seckill.h2;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/**
 * H2's XA connection with a {@link RecoverableBranch} in place of its own, and with one handle for all its uses.
 *
 * <p>H2 rolls back whenever a handle is closed or asked for, which a pool does after every transaction, and a rollback writes what
 * other transactions have changed so far: half as many writes again as the transactions themselves need. So H2's handle stays
 * open, and what the pool closes is rolled back only where something is left to be.
 */
final class RecoverableConnection implements XAConnection {

    private final XAConnection h2;
    private final WriteGate gate;
    private final XAResource branch;
    private Connection handle;

    RecoverableConnection(XAConnection h2, RecoverableDataSource database, WriteGate gate) throws SQLException {
        this.h2 = h2;
        this.gate = gate;
        this.branch = new RecoverableBranch(h2.getXAResource(), database, gate);
    }

    @Override
    public XAResource getXAResource() {
        return branch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (handle == null || handle.isClosed()) {
            handle = h2.getConnection();
        }
        return new LastingHandle(handle, gate).connection();
    }

    @Override
    public void close() throws SQLException {
        h2.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        h2.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        h2.removeConnectionEventListener(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        h2.addStatementEventListener(listener);
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        h2.removeStatementEventListener(listener);
    }
}

package io.seckill.h2;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** H2's XA connection with a {@link RecoverableBranch} in place of its own. */
final class RecoverableConnection implements XAConnection {

    private final XAConnection h2;
    private final XAResource branch;

    RecoverableConnection(XAConnection h2, RecoverableDataSource database) throws SQLException {
        this.h2 = h2;
        this.branch = new RecoverableBranch(h2.getXAResource(), database);
    }

    @Override
    public XAResource getXAResource() {
        return branch;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return h2.getConnection();
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

package io.seckill.steadfast;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** An XA connection with a steadfast resource in the place of its own. */
final class SteadfastConnection implements XAConnection {

    private final XAConnection own;
    private final SteadfastResource resource;

    SteadfastConnection(XAConnection own, SteadfastResource resource) {
        this.own = own;
        this.resource = resource;
    }

    @Override
    public XAResource getXAResource() {
        return resource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return own.getConnection();
    }

    @Override
    public void close() throws SQLException {
        own.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        own.addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        own.removeConnectionEventListener(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {
        own.addStatementEventListener(listener);
    }

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {
        own.removeStatementEventListener(listener);
    }
}

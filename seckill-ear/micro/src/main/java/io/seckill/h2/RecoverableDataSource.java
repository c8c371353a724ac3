package io.seckill.h2;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * H2's XA data source with branches that can be ended from any connection, as recovery after a crash does.
 *
 * <p>H2 keeps a branch's state in the connection that made it. A recovery that rolls back several branches ends the first
 * one only, and the rows of the others stay locked for good (h2database issues 449 and 2347). The server sets the
 * properties before the first connection and calls everything else from any thread.
 */
public final class RecoverableDataSource implements XADataSource {

    /** One for the process: a server may make several data sources of one database. */
    private static final WriteGate GATE = new WriteGate();

    private final JdbcDataSource h2 = new JdbcDataSource();

    public void setURL(String url) {
        h2.setURL(url);
    }

    public void setUser(String user) {
        h2.setUser(user);
    }

    public void setPassword(String password) {
        h2.setPassword(password);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return new RecoverableConnection(h2.getXAConnection(), this, GATE);
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return new RecoverableConnection(h2.getXAConnection(user, password), this, GATE);
    }

    /** A connection outside any XA transaction. */
    Connection plainConnection() throws SQLException {
        return h2.getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return h2.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        h2.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        h2.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return h2.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("H2 does not log through java.util.logging");
    }
}

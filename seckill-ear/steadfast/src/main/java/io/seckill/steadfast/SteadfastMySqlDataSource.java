package io.seckill.steadfast;

import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.MysqlXAConnection;
import com.mysql.cj.jdbc.MysqlXADataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * MySQL's XA data source with steadfast resources, for a connection pool of Payara. Connections are pinned: Payara may end
 * and prepare a branch by another connection than the one that began it, and MySQL does not know the branch there.
 */
public class SteadfastMySqlDataSource extends MysqlXADataSource {

    private static final long serialVersionUID = 1L;

    private final transient ResourceManager manager = new ResourceManager("the database", new Plain());

    public SteadfastMySqlDataSource() throws SQLException {
        setPinGlobalTxToPhysicalConnection(true);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        manager.awaitFirst();
        return steadfast(super.getXAConnection());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        manager.awaitFirst();
        return steadfast(super.getXAConnection(user, password));
    }

    private XAConnection steadfast(XAConnection connection) throws SQLException {
        return new SteadfastConnection(connection, new SteadfastResource(connection.getXAResource(), manager));
    }

    /** Not by XA connections of this data source: pinned ones would lead back to the connection that began the branch. */
    private final class Plain implements FreshConnection {

        @Override
        public void run(Call call) throws XAException {
            try (Connection connection = getConnection()) {
                call.on(new MysqlXAConnection((JdbcConnection) connection, false));
            } catch (SQLException e) {
                XAException away = new XAException(XAException.XAER_RMFAIL);
                away.initCause(e);
                throw away;
            }
        }

        /** The driver keeps a pinned branch in a map for good when its end was not told to its own connection. */
        @Override
        public void ended(XAResource own, Xid branch) throws XAException {
            own.forget(branch);
        }
    }
}

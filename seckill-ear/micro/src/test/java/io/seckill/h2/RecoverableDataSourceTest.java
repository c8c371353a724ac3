package io.seckill.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches prepared before a crash, seen from the connection that recovery opens after it. */
class RecoverableDataSourceTest {

    @TempDir
    private Path folder;

    private final RecoverableDataSource database = new RecoverableDataSource();

    @BeforeEach
    void makeTable() throws SQLException {
        database.setURL("jdbc:h2:file:" + folder.resolve("test") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        database.setPassword("");
        execute("create table unit(id int primary key)");
    }

    @Test
    void rollsBackEveryBranchThatACrashLeft() throws Exception {
        prepare(1);
        prepare(2);
        prepare(3);
        crash();

        XAResource recovery = database.getXAConnection().getXAResource();
        for (Xid xid : recovery.recover(XAResource.TMSTARTRSCAN)) {
            recovery.rollback(xid);
        }

        assertThat(recovery.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        assertThat(units()).isZero();
        execute("insert into unit values (1), (2), (3)");
    }

    @Test
    void commitsAndRollsBackInAnyOrder() throws Exception {
        prepare(1);
        prepare(2);
        prepare(3);
        crash();

        XAResource recovery = database.getXAConnection().getXAResource();
        recovery.rollback(new TestXid(1));
        recovery.commit(new TestXid(2), false);
        recovery.rollback(new TestXid(3));

        assertThat(recovery.recover(XAResource.TMSTARTRSCAN)).isEmpty();
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void saysThatABranchIsUnknown() throws Exception {
        XAResource resource = database.getXAConnection().getXAResource();

        assertThatThrownBy(() -> resource.rollback(new TestXid(9)))
                .isInstanceOfSatisfying(
                        XAException.class, e -> assertThat(e.errorCode).isEqualTo(XAException.XAER_NOTA));
    }

    @Test
    void commitsItsOwnBranchesOneAfterTheOther() throws Exception {
        XAConnection connection = database.getXAConnection();
        for (int unit = 1; unit <= 3; unit++) {
            insert(connection, unit);
            connection.getXAResource().prepare(new TestXid(unit));
            connection.getXAResource().commit(new TestXid(unit), false);
        }

        assertThat(units()).isEqualTo(3);
    }

    @Test
    void rollsBackItsOwnBranch() throws Exception {
        XAConnection connection = database.getXAConnection();
        insert(connection, 1);

        connection.getXAResource().rollback(new TestXid(1));

        assertThat(units()).isZero();
    }

    private void prepare(int unit) throws Exception {
        XAConnection connection = database.getXAConnection();
        insert(connection, unit);
        connection.getXAResource().prepare(new TestXid(unit));
    }

    private static void insert(XAConnection connection, int unit) throws Exception {
        XAResource branch = connection.getXAResource();
        // The handle is closed after the branch has ended, as a server does: closing it earlier rolls back.
        Connection handle = connection.getConnection();
        branch.start(new TestXid(unit), XAResource.TMNOFLAGS);
        try (Statement statement = handle.createStatement()) {
            statement.execute("insert into unit values (" + unit + ")");
        }
        branch.end(new TestXid(unit), XAResource.TMSUCCESS);
    }

    private void crash() throws SQLException {
        execute("shutdown immediately");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.plainConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int units() throws SQLException {
        try (Connection connection = database.plainConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from unit")) {
            result.next();
            return result.getInt(1);
        }
    }

    private record TestXid(int number) implements Xid {

        @Override
        public int getFormatId() {
            return 7;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {1, (byte) number};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {2};
        }
    }
}

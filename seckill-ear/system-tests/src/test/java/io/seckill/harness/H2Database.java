package io.seckill.harness;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The file that an application has left. To look, it is opened for reading only, which changes nothing that recovery needs. */
final class H2Database implements Database {

    private final String url;

    H2Database(Path folder) {
        url = "jdbc:h2:file:" + folder.toAbsolutePath() + "/seckill;IFEXISTS=TRUE";
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r", "sa", "");
    }

    @Override
    public boolean isHeldByTheApplication() {
        return true;
    }

    @Override
    public Connection connectToChange() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    @Override
    public List<String> branchesInDoubt() throws SQLException {
        return Rows.of(this, "select transaction_name, transaction_state from information_schema.in_doubt");
    }
}

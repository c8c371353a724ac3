package io.seckill.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database of one server, past the application. */
public interface Database {

    /** MySQL: at any time. H2: only while the application does not run, since it holds the file. */
    Connection connect() throws SQLException;

    /** Whether nobody else can change it while the application runs. */
    boolean isHeldByTheApplication();

    /** To change it by hand. */
    Connection connectToChange() throws SQLException;

    /** Changes rows, as somebody might who should not. */
    default void change(List<String> statements) throws SQLException {
        try (Connection connection = connectToChange();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** Branches of XA transactions that are prepared and neither committed nor rolled back, as the database names them. */
    List<String> branchesInDoubt() throws SQLException;
}

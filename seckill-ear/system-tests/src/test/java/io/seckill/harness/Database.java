package io.seckill.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The database of one server, past the application. */
public interface Database {

    /** MySQL: at any time. H2: only while the application does not run, since it holds the file. */
    Connection connect() throws SQLException;

    /** Branches of XA transactions that are prepared and neither committed nor rolled back, as the database names them. */
    List<String> branchesInDoubt() throws SQLException;
}

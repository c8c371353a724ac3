package io.seckill.crash.books;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Reads rows by SQL that H2 and MySQL both understand. */
final class Rows {

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** A finding for each row: its first column is the amount, and the whole row is shown. */
    List<Finding> findings(String sql) throws SQLException {
        return read(sql, row -> new Finding(row.getLong(1), text(row)));
    }

    <T> List<T> read(String sql, Reader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner text = new StringJoiner(", ");
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            text.add(columns.getColumnLabel(column).toLowerCase(Locale.ROOT) + "=" + row.getString(column));
        }
        return text.toString();
    }

    /** Makes something of the row that the result stands at. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

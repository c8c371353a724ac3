package io.seckill.jdbc;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Executes SQL on the database of the persistence unit, in the caller's transaction if there is one: on the connection
 * that its entities use, so that both see each other's rows once these are flushed. Thread-safe.
 *
 * <p>A failure is a {@link PersistenceException} whose cause is the database's, as the entities' are.
 */
@ApplicationScoped
public class Statements {

    @Resource(name = "jdbc/seckill")
    DataSource database;

    private boolean h2;

    @PostConstruct
    void look() {
        try (Connection connection = database.getConnection()) {
            h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new PersistenceException("the database cannot be asked which one it is", e);
        }
    }

    /** For the rare statement that one of the databases needs in other words. */
    public boolean isH2() {
        return h2;
    }

    /** As much of a text as a column of that length takes. */
    public static String beginning(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Puts a row's values into a statement. */
    @FunctionalInterface
    public interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Makes something of a row of a result. */
    @FunctionalInterface
    public interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    /**
     * Executes a statement once for each row, in one batch; a single row goes without, since H2 makes an exception with its stack for
     * each batch in case one should fail.
     *
     * @return how many rows each execution changed
     */
    public <T> int[] execute(String sql, List<T> rows, Binding<T> binding) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (rows.size() == 1) {
                binding.bind(statement, rows.get(0));
                return new int[] {statement.executeUpdate()};
            }
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(sql, reason(e));
        }
    }

    /** The rows of a query that takes its values from {@code parameters}. */
    public <P, R> List<R> query(String sql, P parameters, Binding<P> binding, Reading<R> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement, parameters);
            List<R> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(sql, e);
        }
    }

    /** A driver may tell what refused a row only behind the exception that ends the batch. */
    private static SQLException reason(SQLException failure) {
        SQLException behind = failure.getNextException();
        return failure instanceof BatchUpdateException && behind != null ? behind : failure;
    }
}

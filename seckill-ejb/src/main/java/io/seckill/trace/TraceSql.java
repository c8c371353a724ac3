package io.seckill.trace;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How this feature asks the database: by a few identifiers at a time, each of which an index finds. */
final class TraceSql {

    private TraceSql() {}

    /** @param sql with {@code %s} for the identifiers */
    static <R> List<R> byIds(Statements statements, String sql, List<Long> ids, Statements.Reading<R> reading) {
        if (ids.isEmpty()) {
            return List.of();
        }
        InList<Long> list = InList.of(ids);
        return statements.query(sql.formatted(list.text("?")), list.values(), TraceSql::bind, reading);
    }

    static Instant at(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<Instant> perhapsAt(ResultSet row, int column) throws SQLException {
        return perhaps(row, column, ResultSet::getLong).map(Instant::ofEpochMilli);
    }

    /** Empty where the row has null. */
    static <T> Optional<T> perhaps(ResultSet row, int column, Column<T> type) throws SQLException {
        T value = type.of(row, column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    @FunctionalInterface
    interface Column<T> {
        T of(ResultSet row, int number) throws SQLException;
    }

    private static void bind(PreparedStatement query, List<Long> ids) throws SQLException {
        for (int i = 0; i < ids.size(); i++) {
            query.setLong(i + 1, ids.get(i));
        }
    }
}

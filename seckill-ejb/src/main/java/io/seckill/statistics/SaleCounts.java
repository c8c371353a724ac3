package io.seckill.statistics;

import io.seckill.jdbc.Statements;
import io.seckill.order.OrderState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Repository of the counts. A row is raised where it is, so that it need not be read; it is made when it is not there, and who
 * loses the race to make it fails and is tried again. Its caller brings the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SaleCounts {

    private static final String RAISE_TOTAL = "update sale_total set orders = orders + ?, units = units + ?,"
            + " amount_minor = amount_minor + ? where sale_id = ? and state = ?";

    private static final String INSERT_TOTAL =
            "insert into sale_total (orders, units, amount_minor, sale_id, state) values (?, ?, ?, ?, ?)";

    private static final String RAISE_MINUTE = "update sale_minute set units_placed = units_placed + ?,"
            + " units_paid = units_paid + ? where sale_id = ? and minute_at = ?";

    private static final String INSERT_MINUTE =
            "insert into sale_minute (units_placed, units_paid, sale_id, minute_at) values (?, ?, ?, ?)";

    private static final String TOTALS = "select state, orders, units, amount_minor from sale_total where sale_id = ?";

    private static final String MINUTES = "select minute_at, units_placed, units_paid from (select minute_at,"
            + " units_placed, units_paid from sale_minute where sale_id = ? order by minute_at desc limit ?) newest"
            + " order by minute_at";

    @Inject
    Statements statements;

    private record Total(SaleId sale, OrderState state, Tally tally) {}

    private record Minute(SaleId sale, SaleMinute counted) {}

    private record Newest(SaleId sale, int limit) {}

    /** Adds to what has come to a state. */
    public void add(SaleId sale, OrderState state, Tally tally) {
        raise(RAISE_TOTAL, INSERT_TOTAL, new Total(sale, state, tally), SaleCounts::bind);
    }

    /** Adds to a minute. */
    public void add(SaleId sale, SaleMinute minute) {
        raise(RAISE_MINUTE, INSERT_MINUTE, new Minute(sale, minute), SaleCounts::bind);
    }

    /** Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<OrderState, Tally> totals(SaleId sale) {
        Map<OrderState, Tally> found = new EnumMap<>(OrderState.class);
        statements
                .query(TOTALS, sale, (query, id) -> query.setLong(1, id.value()), row -> total(sale, row))
                .forEach(total -> found.put(total.state(), total.tally()));
        return found;
    }

    /** The newest of the minutes, oldest first. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SaleMinute> minutes(SaleId sale, int limit) {
        return statements.query(MINUTES, new Newest(sale, limit), SaleCounts::bind, SaleCounts::minute);
    }

    private <T> void raise(String update, String insert, T row, Statements.Binding<T> binding) {
        if (statements.execute(update, List.of(row), binding)[0] == 0) {
            statements.execute(insert, List.of(row), binding);
        }
    }

    private static void bind(PreparedStatement row, Total total) throws SQLException {
        row.setLong(1, total.tally().orders());
        row.setLong(2, total.tally().units());
        row.setLong(3, total.tally().amountMinor());
        row.setLong(4, total.sale().value());
        row.setString(5, total.state().name());
    }

    private static void bind(PreparedStatement row, Minute minute) throws SQLException {
        row.setLong(1, minute.counted().unitsPlaced());
        row.setLong(2, minute.counted().unitsPaid());
        row.setLong(3, minute.sale().value());
        row.setLong(4, minute.counted().minuteAt().toEpochMilli());
    }

    private static void bind(PreparedStatement query, Newest newest) throws SQLException {
        query.setLong(1, newest.sale().value());
        query.setInt(2, newest.limit());
    }

    private static Total total(SaleId sale, ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getLong(2), row.getLong(3), row.getLong(4));
        return new Total(sale, OrderState.valueOf(row.getString(1)), tally);
    }

    private static SaleMinute minute(ResultSet row) throws SQLException {
        return new SaleMinute(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getLong(3));
    }
}

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
 * Repository of the counts: a row for each message, never changed; whoever reads adds them up. A row that all messages of a sale would
 * raise makes them wait for each other, and nothing in it shows that a message was counted before. Its caller brings the transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SaleCounts {

    private static final String INSERT = "insert into sale_count"
            + " (sale_id, message_id, state, minute_at, orders, units, amount_minor) values (?, ?, ?, ?, ?, ?, ?)";

    private static final String TOTALS = "select state, sum(orders), sum(units), sum(amount_minor) from sale_count"
            + " where sale_id = ? group by state";

    private static final String MINUTES = "select minute_at, units_placed, units_paid from (select minute_at,"
            + " sum(case when state = 'PLACED' then units else 0 end) as units_placed,"
            + " sum(case when state = 'PAID' then units else 0 end) as units_paid"
            + " from sale_count where sale_id = ? and state in ('PLACED', 'PAID')"
            + " group by minute_at order by minute_at desc limit ?) newest order by minute_at";

    @Inject
    Statements statements;

    private record Newest(SaleId sale, int limit) {}

    /** A message's second row is refused by the key. */
    public void add(SaleCount count) {
        statements.execute(INSERT, List.of(count), SaleCounts::bind);
    }

    /** Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<OrderState, Tally> totals(SaleId sale) {
        Map<OrderState, Tally> found = new EnumMap<>(OrderState.class);
        statements
                .query(TOTALS, sale, (query, id) -> query.setLong(1, id.value()), SaleCounts::total)
                .forEach(total -> found.put(total.getKey(), total.getValue()));
        return found;
    }

    /** The newest of the minutes, oldest first. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SaleMinute> minutes(SaleId sale, int limit) {
        return statements.query(MINUTES, new Newest(sale, limit), SaleCounts::bind, SaleCounts::minute);
    }

    private static void bind(PreparedStatement row, SaleCount count) throws SQLException {
        row.setLong(1, count.sale().value());
        row.setString(2, count.messageId());
        row.setString(3, count.state().name());
        row.setLong(4, count.minuteAt().toEpochMilli());
        row.setLong(5, count.tally().orders());
        row.setLong(6, count.tally().units());
        row.setLong(7, count.tally().amountMinor());
    }

    private static void bind(PreparedStatement query, Newest newest) throws SQLException {
        query.setLong(1, newest.sale().value());
        query.setInt(2, newest.limit());
    }

    private static Map.Entry<OrderState, Tally> total(ResultSet row) throws SQLException {
        return Map.entry(
                OrderState.valueOf(row.getString(1)), new Tally(row.getLong(2), row.getLong(3), row.getLong(4)));
    }

    private static SaleMinute minute(ResultSet row) throws SQLException {
        return new SaleMinute(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getLong(3));
    }
}

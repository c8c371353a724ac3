package io.seckill.reward;

import io.seckill.jdbc.Statements;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Repository of the red packets' budgets. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RedPacketBudgets {

    private static final String LOCK =
            "select sale_id, total_minor, left_minor, units_left, version from red_packet_budget where sale_id = ? for update";

    private static final String INSERT =
            "insert into red_packet_budget (left_minor, units_left, version, sale_id, total_minor)"
                    + " values (?, ?, ?, ?, ?)";

    private static final String UPDATE = "update red_packet_budget set left_minor = ?, units_left = ?, version = ?"
            + " where sale_id = ? and version = ?";

    private static final String GROW =
            "update red_packet_budget set units_left = units_left + ?, version = version + 1 where sale_id = ?";

    @Inject
    Statements statements;

    /** More units share what is left. Nothing when there is no row yet: the first draw will count them. */
    public void grow(SaleId sale, int units) {
        statements.execute(GROW, List.of(units), (row, more) -> {
            row.setInt(1, more);
            row.setLong(2, sale.value());
        });
    }

    /**
     * Reads a sale's budget and keeps others from it until the transaction ends. The version alone would be right, but all draws
     * of a sale meet in this row: losers who come again 250 ms later, and are split into singles the third time, would draw more
     * slowly than those who wait a few milliseconds for their turn.
     */
    public Optional<RedPacketBudget> lock(SaleId sale) {
        return statements
                .query(LOCK, sale, (query, id) -> query.setLong(1, id.value()), RedPacketBudgets::budget)
                .stream()
                .findFirst();
    }

    /**
     * Stores a budget under the version that was read.
     *
     * @throws OptimisticLockException when it has changed meanwhile
     */
    public void store(RedPacketBudget budget) {
        boolean isNew = budget.version() == RedPacketBudget.NEW;
        int[] changed = statements.execute(isNew ? INSERT : UPDATE, List.of(budget), RedPacketBudgets::bind);
        if (changed[0] != 1) {
            throw new OptimisticLockException("the red packets' budget of " + budget.sale() + " has changed meanwhile");
        }
    }

    /** The last parameter is the total of a new row, and the version that was read of another. */
    private static void bind(PreparedStatement row, RedPacketBudget budget) throws SQLException {
        row.setLong(1, budget.leftMinor());
        row.setLong(2, budget.unitsLeft());
        row.setLong(3, budget.version() + 1);
        row.setLong(4, budget.sale().value());
        row.setLong(5, budget.version() == RedPacketBudget.NEW ? budget.totalMinor() : budget.version());
    }

    private static RedPacketBudget budget(ResultSet row) throws SQLException {
        return new RedPacketBudget(
                new SaleId(row.getLong(1)), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
}

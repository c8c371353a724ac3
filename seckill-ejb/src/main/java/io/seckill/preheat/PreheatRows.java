package io.seckill.preheat;

import io.seckill.jdbc.Statements;
import io.seckill.messaging.Inbox;
import io.seckill.sale.SaleTerms;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Finds and removes what a preheat has written, in all features' tables. Each removal is a transaction. */
@ApplicationScoped
@Transactional
public class PreheatRows {

    private static final String SALES =
            "select id from sale where currency = '" + SaleTerms.TESTING + "' and title = ?";

    /** Tickets of a sale, and what their messages write for each. */
    private static final String COUNTS = """
            select
              (select count(*) from reservation where sale_id = s.id),
              (select count(*) from purchase_order where sale_id = s.id),
              (select count(*) from credit_entry where sale_id = s.id),
              (select count(*) from coupon where sale_id = s.id),
              (select count(*) from sms_message where sale_id = s.id),
              (select coalesce(sum(orders), 0) from sale_count where sale_id = s.id and state = 'PLACED')
            from sale s where s.id = ?
            """;

    /** The last of the counts. */
    private static final int EFFECTS = 6;

    /** What refers to another row comes before it. Its orders are never moved, and its sales have no budget for red packets. */
    private static final List<String> REMOVALS = List.of(
            "delete from sale_count where sale_id = ?",
            "delete from sms_message where sale_id = ?",
            "delete from coupon where sale_id = ?",
            "delete from credit_entry where sale_id = ?",
            "delete from purchase_order where sale_id = ?",
            "delete from reservation where sale_id = ?",
            "delete from stock_segment where sale_id = ?",
            "delete from sale where id = ?");

    private static final String ACCOUNTS = "delete from credit_account where buyer like ?"
            + " and not exists (select 1 from credit_entry e where e.buyer = credit_account.buyer)";

    @Inject
    Statements statements;

    @Inject
    Inbox inbox;

    List<SaleId> salesNamed(String name) {
        return statements.query(
                SALES, name, (query, title) -> query.setString(1, title), row -> new SaleId(row.getLong(1)));
    }

    /** Whether messages of this sale have not been carried out yet. */
    boolean isUnderWay(SaleId sale) {
        return statements
                .query(COUNTS, sale, (query, id) -> query.setLong(1, id.value()), PreheatRows::differ)
                .contains(true);
    }

    private static boolean differ(ResultSet counts) throws SQLException {
        long tickets = counts.getLong(1);
        for (int effect = 2; effect <= EFFECTS; effect++) {
            if (counts.getLong(effect) != tickets) {
                return true;
            }
        }
        return false;
    }

    void remove(SaleId sale) {
        inbox.forget(sale);
        for (String removal : REMOVALS) {
            statements.execute(removal, List.of(sale), (row, id) -> row.setLong(1, id.value()));
        }
    }

    /** The accounts of the buyers of preheats of this name; one that has got an entry elsewhere is somebody's. */
    void removeAccounts(String name) {
        statements.execute(ACCOUNTS, List.of(PreheatRun.buyers(name) + "%"), (row, begin) -> row.setString(1, begin));
    }
}

package io.seckill.reward;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Repository of the credit accounts and their entries. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CreditAccounts {

    private static final String SELECT = "select buyer, points, version from credit_account where buyer in (%s)";
    private static final String INSERT = "insert into credit_account (points, version, buyer) values (?, ?, ?)";
    private static final String UPDATE =
            "update credit_account set points = ?, version = ? where buyer = ? and version = ?";
    private static final String INSERT_ENTRY =
            "insert into credit_entry (id, order_id, sale_id, buyer, points, entered_at, reason)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String POINTS = "select points from credit_account where buyer = ?";

    private static final String ENTRIES_OF_BUYER =
            "select id, order_id, sale_id, buyer, reason, points, entered_at from credit_entry"
                    + " where buyer = ? and id < ? order by id desc limit ?";

    @Inject
    Statements statements;

    /** The accounts of these buyers, by one query; a buyer without an account gets a new one, which is not stored yet. */
    public Map<BuyerId, CreditAccount> of(List<BuyerId> buyers) {
        InList<BuyerId> list = InList.of(buyers);
        Map<BuyerId, CreditAccount> accounts = new HashMap<>();
        statements
                .query(SELECT.formatted(list.text("?")), list, CreditAccounts::bind, CreditAccounts::account)
                .forEach(account -> accounts.put(account.buyer(), account));
        buyers.forEach(buyer -> accounts.computeIfAbsent(buyer, CreditAccount::open));
        return accounts;
    }

    /**
     * Stores balances under the versions that were read.
     *
     * @throws OptimisticLockException when one has changed meanwhile
     */
    public void store(Collection<CreditAccount> accounts) {
        // In one order everywhere, so that two transactions cannot wait for each other's rows.
        Map<Boolean, List<CreditAccount>> byNew = accounts.stream()
                .sorted(Comparator.comparing(account -> account.buyer().value()))
                .collect(Collectors.partitioningBy(account -> account.version() == CreditAccount.NEW));
        statements.execute(INSERT, byNew.get(true), CreditAccounts::bind);
        int[] updated = statements.execute(UPDATE, byNew.get(false), (row, account) -> {
            bind(row, account);
            row.setLong(4, account.version());
        });
        if (Arrays.stream(updated).anyMatch(rows -> rows != 1)) {
            throw new OptimisticLockException("a credit account has changed meanwhile");
        }
    }

    public void add(List<CreditEntry> entries) {
        statements.execute(INSERT_ENTRY, entries, (row, entry) -> {
            row.setLong(1, entry.id().value());
            row.setLong(2, entry.order().value());
            row.setLong(3, entry.sale().value());
            row.setString(4, entry.buyer().value());
            row.setLong(5, entry.points());
            row.setLong(6, entry.enteredAt().toEpochMilli());
            row.setString(7, entry.reason().name());
        });
    }

    /** A buyer's balance; 0 without an account. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long points(BuyerId buyer) {
        return statements
                .query(POINTS, buyer, (query, id) -> query.setString(1, id.value()), row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** A buyer's entries that are older than {@code behind}, newest first. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<CreditEntry> entries(BuyerId buyer, CreditEntryId behind, int limit) {
        return statements.query(
                ENTRIES_OF_BUYER,
                buyer,
                (query, id) -> {
                    query.setString(1, id.value());
                    query.setLong(2, behind.value());
                    query.setInt(3, limit);
                },
                CreditAccounts::entry);
    }

    private static void bind(PreparedStatement query, InList<BuyerId> buyers) throws SQLException {
        int parameter = 1;
        for (BuyerId buyer : buyers.values()) {
            query.setString(parameter++, buyer.value());
        }
    }

    private static void bind(PreparedStatement row, CreditAccount account) throws SQLException {
        row.setLong(1, account.points());
        row.setLong(2, account.version() + 1);
        row.setString(3, account.buyer().value());
    }

    private static CreditAccount account(ResultSet row) throws SQLException {
        return new CreditAccount(new BuyerId(row.getString(1)), row.getLong(2), row.getLong(3));
    }

    private static CreditEntry entry(ResultSet row) throws SQLException {
        return new CreditEntry(
                new CreditEntryId(row.getLong(1)),
                new OrderId(row.getLong(2)),
                new SaleId(row.getLong(3)),
                new BuyerId(row.getString(4)),
                RewardStep.valueOf(row.getString(5)),
                row.getLong(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}

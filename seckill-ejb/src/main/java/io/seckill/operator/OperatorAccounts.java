package io.seckill.operator;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Repository of the accounts. Its caller brings the transaction; reading needs none. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OperatorAccounts {

    /** As many as a list shows, and as there may be. */
    static final int MOST = 200;

    private static final String COLUMNS =
            "select password_hash, roles, password_must_change, disabled, version, name from operator_account";
    private static final String FIND = COLUMNS + " where name = ?";
    private static final String ALL = COLUMNS + " order by name limit ?";
    private static final String INSERT = "insert into operator_account"
            + " (password_hash, roles, password_must_change, disabled, version, name) values (?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update operator_account set password_hash = ?, roles = ?,"
            + " password_must_change = ?, disabled = ?, version = ? where name = ? and version = ?";

    @Inject
    Statements statements;

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<OperatorAccount> find(String name) {
        return statements.query(FIND, name, (query, text) -> query.setString(1, text), OperatorAccounts::read).stream()
                .findFirst();
    }

    /** By name. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OperatorAccount> all() {
        return statements.query(ALL, MOST, (query, most) -> query.setInt(1, most), OperatorAccounts::read);
    }

    /** @throws jakarta.persistence.PersistenceException when there is one of that name */
    public void add(OperatorAccount account) {
        statements.execute(INSERT, List.of(account), (row, added) -> bind(row, added, added.version()));
    }

    /** @throws OptimisticLockException when it has changed since it was read */
    public void store(OperatorAccount account) {
        int[] stored = statements.execute(UPDATE, List.of(account), (row, changed) -> {
            bind(row, changed, changed.version() + 1);
            row.setLong(7, changed.version());
        });
        if (stored[0] != 1) {
            throw new OptimisticLockException("the account " + account.name() + " has changed meanwhile");
        }
    }

    private static void bind(PreparedStatement row, OperatorAccount account, long version) throws SQLException {
        row.setString(1, account.passwordHash());
        row.setString(2, String.join(",", account.roles().stream().sorted().toList()));
        row.setBoolean(3, account.passwordMustChange());
        row.setBoolean(4, account.disabled());
        row.setLong(5, version);
        row.setString(6, account.name());
    }

    private static OperatorAccount read(ResultSet row) throws SQLException {
        return new OperatorAccount(
                row.getString(6),
                row.getString(1),
                Set.of(row.getString(2).split(",")),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getLong(5));
    }
}

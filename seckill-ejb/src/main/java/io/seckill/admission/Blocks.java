package io.seckill.admission;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the block list. Its caller brings the transaction; reading needs none. Thread-safe. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Blocks {

    private static final String COLUMNS =
            "select id, kind, subject, reason, blocked_by, blocked_at, expires_at from risk_block";
    private static final String PAGE = COLUMNS + " where id < ? order by id desc limit ?";
    private static final String FIND = COLUMNS + " where id = ?";
    private static final String OF_SUBJECT = COLUMNS + " where kind = ? and subject = ?";
    private static final String COUNT = "select count(*) from risk_block where id <> ?";
    private static final String INSERT = "insert into risk_block"
            + " (id, kind, subject, reason, blocked_by, blocked_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "delete from risk_block where id = ?";
    private static final String DELETE_EXPIRED = "delete from risk_block where expires_at <= ?";
    private static final String VERSION = "select version from risk_block_list where id = ?";
    private static final String CHANGED = "update risk_block_list set version = version + 1 where id = ?";
    private static final int LIST = 0;

    @Inject
    Statements statements;

    private record Page(long behind, int limit) {}

    /** Rises with each committed change. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long version() {
        return statements
                .query(VERSION, LIST, (query, list) -> query.setInt(1, list), row -> row.getLong(1))
                .get(0);
    }

    /** Newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Block> page(long behind, int limit) {
        return statements.query(
                PAGE,
                new Page(behind, limit),
                (query, page) -> {
                    query.setLong(1, page.behind());
                    query.setInt(2, page.limit());
                },
                Blocks::read);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Block> find(long id) {
        return statements.query(FIND, id, (query, key) -> query.setLong(1, key), Blocks::read).stream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isListed(Block.Kind kind, String subject) {
        return !statements
                .query(
                        OF_SUBJECT,
                        subject,
                        (query, text) -> {
                            query.setString(1, kind.name());
                            query.setString(2, text);
                        },
                        Blocks::read)
                .isEmpty();
    }

    /** To be called before each change: changes are made one after the other, so that a version is of one list. */
    public void change() {
        statements.execute(CHANGED, List.of(LIST), (row, list) -> row.setInt(1, list));
    }

    public long count() {
        return statements
                .query(COUNT, Long.MIN_VALUE, (query, none) -> query.setLong(1, none), row -> row.getLong(1))
                .get(0);
    }

    /** @throws jakarta.persistence.PersistenceException when the same is blocked already */
    public void add(Block block) {
        statements.execute(INSERT, List.of(block), Blocks::bind);
    }

    public void remove(long id) {
        statements.execute(DELETE, List.of(id), (row, key) -> row.setLong(1, key));
    }

    public void removeExpiredAt(Instant now) {
        statements.execute(DELETE_EXPIRED, List.of(now), (row, instant) -> row.setLong(1, instant.toEpochMilli()));
    }

    private static void bind(PreparedStatement row, Block block) throws SQLException {
        row.setLong(1, block.id());
        row.setString(2, block.kind().name());
        row.setString(3, block.subject());
        row.setString(4, block.reason());
        row.setString(5, block.by());
        row.setLong(6, block.at().toEpochMilli());
        if (block.expiresAt().isPresent()) {
            row.setLong(7, block.expiresAt().get().toEpochMilli());
        } else {
            row.setNull(7, Types.BIGINT);
        }
    }

    private static Block read(ResultSet row) throws SQLException {
        long expires = row.getLong(7);
        Optional<Instant> expiresAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        return new Block(
                row.getLong(1),
                Block.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                expiresAt);
    }
}

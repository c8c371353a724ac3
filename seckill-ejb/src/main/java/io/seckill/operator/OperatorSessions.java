package io.seckill.operator;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the sessions. Its caller brings the transaction; reading needs none. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OperatorSessions {

    private static final String FIND =
            "select token_hash, name, begun_at, expires_at from operator_session where token_hash = ?";
    private static final String INSERT =
            "insert into operator_session (token_hash, name, begun_at, expires_at) values (?, ?, ?, ?)";
    private static final String PROLONG = "update operator_session set expires_at = ? where token_hash = ?";
    private static final String END = "delete from operator_session where token_hash = ?";
    private static final String END_ALL = "delete from operator_session where name = ?";
    private static final String FORGET = "delete from operator_session where expires_at < ?";

    @Inject
    Statements statements;

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<OperatorSession> find(String tokenHash) {
        return statements
                .query(FIND, tokenHash, (query, hash) -> query.setString(1, hash), OperatorSessions::read)
                .stream()
                .findFirst();
    }

    public void add(OperatorSession session) {
        statements.execute(INSERT, List.of(session), (row, added) -> {
            row.setString(1, added.tokenHash());
            row.setString(2, added.name());
            row.setLong(3, added.begunAt().toEpochMilli());
            row.setLong(4, added.expiresAt().toEpochMilli());
        });
    }

    public void prolong(OperatorSession session, Instant until) {
        statements.execute(PROLONG, List.of(session), (row, prolonged) -> {
            row.setLong(1, until.toEpochMilli());
            row.setString(2, prolonged.tokenHash());
        });
    }

    public void end(String tokenHash) {
        statements.execute(END, List.of(tokenHash), (row, hash) -> row.setString(1, hash));
    }

    public void endAllOf(String name) {
        statements.execute(END_ALL, List.of(name), (row, text) -> row.setString(1, text));
    }

    public void forgetBefore(Instant expired) {
        statements.execute(FORGET, List.of(expired), (row, instant) -> row.setLong(1, instant.toEpochMilli()));
    }

    private static OperatorSession read(ResultSet row) throws SQLException {
        return new OperatorSession(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)));
    }
}

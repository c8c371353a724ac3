package io.seckill.request;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Repository of the verdicts: a row for the requests of a message, written once and never changed. */
@ApplicationScoped
class Verdicts {

    private static final String INSERT =
            "insert into request_verdict (group_id, first_number, verdicts) values (?, ?, ?)";

    private static final String SELECT = "select first_number, verdicts from request_verdict where group_id = ?";

    @Inject
    Statements statements;

    @Inject
    Event<VerdictsGiven> given;

    private record Row(int first, String letters) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(VerdictsGiven verdicts) {
        statements.execute(INSERT, List.of(verdicts), Verdicts::bind);
        given.fire(verdicts);
    }

    /** As committed; needs no transaction. */
    GroupVerdicts of(long group) {
        GroupVerdicts known = GroupVerdicts.NONE;
        for (Row row : statements.query(
                SELECT, group, (query, id) -> query.setLong(1, id), row -> new Row(row.getInt(1), row.getString(2)))) {
            known = known.with(row.first(), row.letters());
        }
        return known;
    }

    private static void bind(PreparedStatement row, VerdictsGiven verdicts) throws SQLException {
        row.setLong(1, verdicts.group());
        row.setInt(2, verdicts.first());
        row.setString(3, verdicts.letters());
    }
}

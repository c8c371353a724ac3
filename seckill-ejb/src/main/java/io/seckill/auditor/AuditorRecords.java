package io.seckill.auditor;

import io.seckill.jdbc.Statements;
import io.seckill.json.Json;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Repository of what the auditor has found. Each change is one transaction; reading needs none. Thread-safe. */
@ApplicationScoped
class AuditorRecords {

    /** Sales that differ at once; beyond them somebody has other worries. */
    private static final int FINDINGS = 100;

    /** As wide as the column, in characters. */
    private static final int FINDING_LENGTH = 8_000;

    private static final String READ_FINDINGS = "select finding from auditor_finding order by found_at limit ?";
    private static final String ADD_FINDING =
            "insert into auditor_finding (found_at, finding, sale_id) values (?, ?, ?)";
    private static final String CHANGE_FINDING =
            "update auditor_finding set found_at = ?, finding = ? where sale_id = ?";
    private static final String REMOVE_FINDING = "delete from auditor_finding where sale_id = ?";

    private static final String READ_PERIODS = "select id, began_at, checked_at, sales, red_sales, took_millis"
            + " from auditor_period order by id desc limit ?";
    private static final String ADD_PERIOD =
            "insert into auditor_period (checked_at, took_millis, sales, id, began_at, red_sales) values (?, ?, ?, ?, ?, ?)";
    private static final String PROLONG_PERIOD =
            "update auditor_period set checked_at = ?, took_millis = ?, sales = ? where id = ?";
    private static final String FORGET_PERIODS = "delete from auditor_period where checked_at < ?";

    @Inject
    Statements statements;

    @Inject
    Json json;

    public List<Finding> findings() {
        return statements.query(
                READ_FINDINGS,
                FINDINGS,
                (query, most) -> query.setInt(1, most),
                row -> json.read(row.getString(1), Finding.class));
    }

    /** Newest first. */
    public List<AuditorPeriod> periods(int limit) {
        return statements.query(READ_PERIODS, limit, (query, most) -> query.setInt(1, most), AuditorRecords::period);
    }

    /**
     * In the place of what was found in that sale before.
     *
     * @param period begins with it
     */
    @Transactional
    public void put(Finding finding, AuditorPeriod period) {
        List<Finding> row = List.of(finding);
        if (statements.execute(CHANGE_FINDING, row, this::bind)[0] == 0) {
            statements.execute(ADD_FINDING, row, this::bind);
        }
        addPeriod(period);
    }

    /** @param period begins with it */
    @Transactional
    public void remove(SaleId sale, AuditorPeriod period) {
        removeFinding(sale);
        addPeriod(period);
    }

    @Transactional
    public void add(AuditorPeriod period, Instant forgotten) {
        statements.execute(FORGET_PERIODS, List.of(forgotten), (row, before) -> row.setLong(1, before.toEpochMilli()));
        addPeriod(period);
    }

    private void addPeriod(AuditorPeriod period) {
        statements.execute(ADD_PERIOD, List.of(period), (row, added) -> {
            bindRound(row, added);
            row.setLong(4, added.id());
            row.setLong(5, added.beganAt().toEpochMilli());
            row.setInt(6, added.redSales());
        });
    }

    @Transactional
    public void prolong(AuditorPeriod period) {
        statements.execute(PROLONG_PERIOD, List.of(period), (row, prolonged) -> {
            bindRound(row, prolonged);
            row.setLong(4, prolonged.id());
        });
    }

    private void removeFinding(SaleId sale) {
        statements.execute(REMOVE_FINDING, List.of(sale), (row, id) -> row.setLong(1, id.value()));
    }

    private void bind(PreparedStatement row, Finding finding) throws SQLException {
        row.setLong(1, finding.foundAt().toEpochMilli());
        row.setString(2, text(finding));
        row.setLong(3, finding.saleId().value());
    }

    /** With fewer rows when they do not fit. */
    private String text(Finding finding) {
        String text = json.write(finding);
        return text.length() <= FINDING_LENGTH
                ? text
                : text(new Finding(
                        finding.saleId(),
                        finding.foundAt(),
                        finding.sentences(),
                        finding.rows().subList(0, finding.rows().size() / 2)));
    }

    private static void bindRound(PreparedStatement row, AuditorPeriod period) throws SQLException {
        row.setLong(1, period.checkedAt().toEpochMilli());
        row.setLong(2, period.tookMillis());
        row.setInt(3, period.sales());
    }

    private static AuditorPeriod period(ResultSet row) throws SQLException {
        return new AuditorPeriod(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getInt(4),
                row.getInt(5),
                row.getLong(6));
    }
}

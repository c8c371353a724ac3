package io.seckill.sale;

import io.seckill.jdbc.Statements;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of what was added to sales after they were made. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitAdditions {

    private static final String INSERT =
            "insert into unit_addition (sale_id, request_key, units, reason, added_at) values (?, ?, ?, ?, ?)";

    private static final String FIND =
            "select request_key, units, reason from unit_addition where sale_id = ? and request_key = ?";

    @Inject
    Statements statements;

    private record Key(SaleId sale, String key) {}

    /** A key's second row is refused. */
    public void add(SaleId sale, AddUnits addition, Instant now) {
        statements.execute(INSERT, List.of(addition), (row, one) -> {
            row.setLong(1, sale.value());
            row.setString(2, one.key());
            row.setInt(3, one.units());
            row.setString(4, one.reason());
            row.setLong(5, now.toEpochMilli());
        });
    }

    public Optional<AddUnits> find(SaleId sale, String key) {
        return statements
                .query(
                        FIND,
                        new Key(sale, key),
                        (query, wanted) -> {
                            query.setLong(1, wanted.sale().value());
                            query.setString(2, wanted.key());
                        },
                        row -> new AddUnits(row.getString(1), row.getInt(2), row.getString(3)))
                .stream()
                .findFirst();
    }
}

package io.seckill.challenge;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HexFormat;

/** Repository of what all nodes sign with. It is read only, and needs no transaction. */
@ApplicationScoped
class SharedSecrets {

    private static final String FIND = "select secret from shared_secret where name = ?";

    @Inject
    Statements statements;

    byte[] named(String name) {
        return statements.query(FIND, name, (query, text) -> query.setString(1, text), row -> row.getString(1)).stream()
                .findFirst()
                .map(HexFormat.of()::parseHex)
                .orElseThrow(() -> new IllegalStateException("the shared secret " + name + " is not in the database"));
    }
}

package io.seckill.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Waits for the database, refuses an unsafe one, and brings the schema to this version with Flyway. Nodes that start
 * together wait for each other at Flyway's lock. Before it, the log gets its form.
 */
@Singleton
@Startup
@DependsOn("LogLines")
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = System.getLogger(SchemaMigration.class.getName());

    @Resource(name = "jdbc/seckill")
    DataSource database;

    @Inject
    DatabaseWait wait;

    @PostConstruct
    void migrate() {
        Map<String, String> dialect = dialect();
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(dialect)
                .load()
                .migrate();
        LOG.log(Level.INFO, "schema: {0} migrations applied", result.migrationsExecuted);
    }

    /**
     * What the databases say in different words: how a column is told to compare text by its code points, since MySQL's default takes "Ann"
     * and "ann" for one buyer, and 32 bytes of the database's own chance, in hexadecimal.
     */
    private Map<String, String> dialect() {
        try (Connection connection = wait.firstConnection(database)) {
            if (!MySqlCheck.isMySql(connection)) {
                return Map.of("exact", "", "secret", "rawtohex(secure_rand(32))");
            }
            new MySqlCheck(connection).requireSafe();
            return Map.of("exact", "character set utf8mb4 collate utf8mb4_0900_bin", "secret", "hex(random_bytes(32))");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }
}

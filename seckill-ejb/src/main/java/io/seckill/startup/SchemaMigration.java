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
        MigrateResult result = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .placeholders(Map.of("exact", exactText()))
                .load()
                .migrate();
        LOG.log(Level.INFO, "schema: {0} migrations applied", result.migrationsExecuted);
    }

    /** How a column is told to compare text by its code points; MySQL's default takes "Ann" and "ann" for one buyer. */
    private String exactText() {
        try (Connection connection = wait.firstConnection(database)) {
            if (!MySqlCheck.isMySql(connection)) {
                return "";
            }
            new MySqlCheck(connection).requireSafe();
            return "character set utf8mb4 collate utf8mb4_0900_bin";
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked", e);
        }
    }
}

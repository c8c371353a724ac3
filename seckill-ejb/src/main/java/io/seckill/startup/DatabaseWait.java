package io.seckill.startup;

import io.seckill.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Gives the database time to come: machines that lost their power together start together, in any order. */
@ApplicationScoped
public class DatabaseWait {

    private static final Logger LOG = System.getLogger(DatabaseWait.class.getName());

    @Inject
    Settings settings;

    /**
     * A connection, as soon as there is one.
     *
     * @throws IllegalStateException when there is none after {@code seckill.startup.database-wait-seconds}; the start ends
     */
    Connection firstConnection(DataSource database) {
        int seconds = settings.number("seckill.startup.database-wait-seconds", 120, 0, 280);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (boolean told = false; ; told = true) {
            try {
                return database.getConnection();
            } catch (SQLException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the database does not answer", e);
                }
                if (!told) {
                    LOG.log(
                            Level.WARNING,
                            "the database does not answer; waiting up to {0} s: {1}",
                            seconds,
                            e.toString());
                }
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }
}

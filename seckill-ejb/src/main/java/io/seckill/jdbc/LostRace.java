package io.seckill.jdbc;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells a transaction that lost a race (stale version, unique key, deadlock victim) from one that failed. */
public final class LostRace {

    /** SQL:2016, table 33, SQLSTATE classes: integrity constraint violation, and transaction rollback. */
    private static final String CONSTRAINT = "23";

    private static final String ROLLBACK = "40";

    private LostRace() {}

    public static boolean isCauseOf(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(LostRace::isOne);
    }

    /**
     * Does work in a transaction of its own, again when it lost a race: whoever won has decided what it finds then.
     *
     * @param attempts at least 1
     */
    public static <T> T decideAgain(int attempts, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (attempt >= attempts || !isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof SQLException sql && lost(String.valueOf(sql.getSQLState()));
    }

    private static boolean lost(String sqlState) {
        return sqlState.startsWith(CONSTRAINT) || sqlState.startsWith(ROLLBACK);
    }
}

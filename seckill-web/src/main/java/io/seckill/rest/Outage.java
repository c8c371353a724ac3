package io.seckill.rest;

import jakarta.jms.InvalidDestinationException;
import jakarta.jms.InvalidDestinationRuntimeException;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a database or broker that is away from a mistake of ours: the one passes by itself, the other has to be mended.
 * A "heuristic" end is a commit that was cut off (Narayana reports a lost connection so).
 */
final class Outage {

    /** SQL:2016, table 33, SQLSTATE class: connection exception. */
    private static final String CONNECTION = "08";

    private Outage() {}

    /** What says so, when the failure is one. */
    static Optional<Throwable> causeOf(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause)
                .filter(Outage::isOne)
                .findFirst();
    }

    private static boolean isOne(Throwable cause) {
        return isBroker(cause)
                || isDatabase(cause)
                || cause instanceof ResourceException
                || cause instanceof HeuristicMixedException
                || cause instanceof HeuristicRollbackException;
    }

    /** A wrong password or a queue that is not there does not pass by itself. */
    private static boolean isBroker(Throwable cause) {
        return (cause instanceof JMSException || cause instanceof JMSRuntimeException)
                && !(cause instanceof JMSSecurityException)
                && !(cause instanceof JMSSecurityRuntimeException)
                && !(cause instanceof InvalidDestinationException)
                && !(cause instanceof InvalidDestinationRuntimeException);
    }

    /** Away; or it has rolled back, for a dead lock or a row that was locked too long, as by a branch in doubt. */
    private static boolean isDatabase(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLRecoverableException
                || cause instanceof SQLTransactionRollbackException
                || cause instanceof SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith(CONNECTION);
    }
}

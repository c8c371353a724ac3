package io.seckill.h2;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets H2 write its file while nobody changes anything.
 *
 * <p>Whenever a transaction is prepared or ended, H2 writes all that was changed, one map after the other. What others do
 * meanwhile is in the maps that come later only. The next write makes up for it, but a killed process writes no more, and
 * then half of a transaction is there after the restart (h2database issue 2080). So what changes something
 * passes together, whatever the connection, and whoever makes H2 write passes alone. Used by all threads.
 */
final class WriteGate {

    /** A statement that waits for a row holds up the one that would free the row, which then writes all the same. */
    private static final long PATIENCE_MILLIS = 5;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Passes together with other changes. */
    <T, E extends Exception> T change(Work<T, E> work) throws E {
        lock.readLock().lock();
        try {
            return work.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Passes alone; after some milliseconds of waiting, together with statements that have not ended by then. */
    <T, E extends Exception> T write(Work<T, E> work) throws E {
        boolean alone = closed();
        try {
            return work.run();
        } finally {
            if (alone) {
                lock.writeLock().unlock();
            }
        }
    }

    private boolean closed() {
        try {
            return lock.writeLock().tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    interface Work<T, E extends Exception> {
        T run() throws E;
    }
}

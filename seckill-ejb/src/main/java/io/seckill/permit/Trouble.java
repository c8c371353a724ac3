package io.seckill.permit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Work that is done many times a second fails as often while the broker or the database is away: then it is tried once a second, and the log says
 * when that began and when it was over. For one thread, but for {@link #lasts}.
 */
final class Trouble {

    private static final Logger LOG = System.getLogger(Trouble.class.getName());
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final String what;
    private volatile boolean lasts;
    private long failedAt;

    /** @param what a log line says of it */
    Trouble(String what) {
        this.what = what;
    }

    /** Whether it has failed the last time. */
    boolean lasts() {
        return lasts;
    }

    /**
     * Does it, unless it has failed within the last second.
     *
     * @return whether it was done
     */
    boolean guard(Runnable work, long nanos) {
        if (lasts && nanos - failedAt < PAUSE) {
            return false;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(lasts ? Level.DEBUG : Level.WARNING, "{0}: {1}", what, e.toString());
            lasts = true;
            failedAt = nanos;
            return false;
        }
        if (lasts) {
            LOG.log(Level.INFO, "it is over that {0}", what);
            lasts = false;
        }
        return true;
    }
}

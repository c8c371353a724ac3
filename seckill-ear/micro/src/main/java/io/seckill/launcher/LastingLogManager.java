package io.seckill.launcher;

import java.util.logging.LogManager;

/**
 * Logs until the end. The JDK's log manager closes its handlers at the first sign of a shutdown, while the server still
 * undeploys and the broker still stops: what goes wrong there would never be read.
 *
 * <p>Public, with a public constructor, because the JDK makes it from the system property {@code java.util.logging.manager}.
 */
public final class LastingLogManager extends LogManager {

    @Override
    public void reset() {
        if (!isShutdownHookOfJdk(Thread.currentThread())) {
            super.reset();
        }
    }

    private static boolean isShutdownHookOfJdk(Thread thread) {
        return thread.getClass().getEnclosingClass() == LogManager.class;
    }
}

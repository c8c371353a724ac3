package io.seckill.launcher;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The application's gate for requests, which lies in the same JVM, by its management bean. */
final class ApplicationGate {

    private static final String NAME = "io.seckill:type=RequestGate";

    /** Commits take milliseconds; this is for the longest wait that a request can have, its transaction's time-out. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration INTERVAL = Duration.ofMillis(20);

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    /** Lets nobody in any more and waits until those inside are gone, or for 20 s. */
    void closeAndWait() {
        try {
            ObjectName gate = new ObjectName(NAME);
            beans.invoke(gate, "close", null, null);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while ((Long) beans.getAttribute(gate, "RequestsInside") > 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(INTERVAL.toNanos());
            }
        } catch (JMException e) {
            throw new IllegalStateException("the application's gate cannot be closed", e);
        }
    }
}

package io.seckill.preheat;

import io.seckill.sale.SaleBoard;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * When this node is warmed. A JVM needs minutes of load to reach its speed, and a flash sale hits a server that has idled.
 *
 * <p>The first preheat begins when the node is first asked whether it is ready, and is; the question also tells where the
 * node listens. While something is on sale there is none: buyers warm the node better than it could itself. Thread-safe.
 */
@ApplicationScoped
public class Preheat {

    private static final Logger LOG = System.getLogger(Preheat.class.getName());

    /** The preheat before an opening: early enough to be over, late enough to be remembered. */
    private static final Duration EARLIEST = Duration.ofMinutes(5);

    private static final Duration LATEST = Duration.ofMinutes(2);

    /** Warm enough: whatever opens within this time after a preheat needs no other. */
    private static final Duration KEPT_WARM = Duration.ofMinutes(30);

    @Inject
    PreheatRun run;

    @Inject
    PreheatSettings settings;

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private final AtomicBoolean atWork = new AtomicBoolean();
    private volatile InetSocketAddress node;
    private volatile boolean warm;
    private volatile Instant lastEnd = Instant.MIN;

    /**
     * Whether the first preheat is over, or will not be. Asked for the first time, begins it.
     *
     * @param listening where this node answers HTTP, as its caller has reached it
     */
    public boolean isOver(InetSocketAddress listening) {
        if (node == null) {
            node = listening;
            warm = !begin();
        }
        return warm;
    }

    /** Begins another preheat. False when one is at work, something is on sale, or the node was never asked if it is ready. */
    public boolean repeat() {
        return warm && begin();
    }

    /** To be called from time to time: begins a preheat when a sale opens soon and the last one is long over. */
    public void look() {
        Instant now = clock.instant();
        boolean soon = board.opensBetween(now.plus(LATEST), now.plus(EARLIEST));
        if (warm && soon && lastEnd.plus(KEPT_WARM).isBefore(now)) {
            begin();
        }
    }

    private boolean begin() {
        if (settings.time().isZero() || board.sellsAt(clock.instant()) || !atWork.compareAndSet(false, true)) {
            return false;
        }
        try {
            threads.execute(this::carryOut);
            return true;
        } catch (RejectedExecutionException e) {
            atWork.set(false);
            LOG.log(Level.WARNING, "no thread for the preheat: {0}", e.getMessage());
            return false;
        }
    }

    private void carryOut() {
        try {
            run.carryOut(node, clock.instant().plus(settings.time()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the preheat failed; the first buyers will meet a slow node: {0}", e.toString());
            LOG.log(Level.DEBUG, "the failed preheat", e);
        } finally {
            lastEnd = clock.instant();
            warm = true;
            atWork.set(false);
        }
    }
}

package io.seckill.preheat;

import io.seckill.node.NodeStart;
import io.seckill.sale.SaleBoard;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    /** How long the removal of a preheat's rows may take. With the longest preheat before {@link #LATEST}. */
    private static final Duration REMOVAL = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

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
    private volatile boolean over;
    private volatile Instant lastEnd = Instant.MIN;

    /** By then the first preheat counts as over, whatever has become of it; none before the first question. */
    private Instant deadline;

    /**
     * Whether the node need not wait for its first preheat: it is over, or will not be, or something is on sale. Asked for the
     * first time, begins it.
     *
     * @param listening where this node answers HTTP, as its caller has reached it
     */
    public synchronized boolean isOver(InetSocketAddress listening) {
        Instant now = clock.instant();
        boolean first = deadline == null;
        if (first) {
            deadline = now.plus(settings.time()).plus(REMOVAL);
        }
        if (first && !begin(listening)) {
            obstacle(listening).ifPresent(reason -> LOG.log(Level.INFO, "no preheat: {0}", reason));
            over = true;
        }
        return over || board.sellsAt(now) || now.isAfter(deadline);
    }

    /**
     * Begins a preheat. False when one is at work, something is on sale or will soon be, or there are none.
     *
     * @param listening where this node answers HTTP, as its caller has reached it
     */
    public boolean begin(InetSocketAddress listening) {
        if (obstacle(listening).isPresent() || !atWork.compareAndSet(false, true)) {
            return false;
        }
        node = listening;
        try {
            threads.execute(this::carryOut);
            return true;
        } catch (RejectedExecutionException e) {
            atWork.set(false);
            LOG.log(Level.WARNING, "no thread for the preheat: {0}", e.getMessage());
            return false;
        }
    }

    void begin(@Observes NodeStart node) {
        node.repeat(BETWEEN_LOOKS, this::look, "the sales that open soon could not be looked for");
    }

    /** Begins a preheat when a sale opens soon and the last one is long over. */
    void look() {
        Instant now = clock.instant();
        boolean soon = board.opensBetween(now.plus(LATEST), now.plus(EARLIEST));
        InetSocketAddress known = node;
        if (known != null && soon && lastEnd.plus(KEPT_WARM).isBefore(now)) {
            begin(known);
        }
    }

    private Optional<String> obstacle(InetSocketAddress listening) {
        Instant now = clock.instant();
        if (settings.time().isZero()) {
            return Optional.of("it is switched off");
        }
        if (board.sellsAt(now)) {
            return Optional.of("something is on sale, and buyers warm the node better");
        }
        if (board.opensBetween(now, now.plus(settings.time()).plus(REMOVAL))) {
            return Optional.of("a sale opens before it would be over");
        }
        return isOwn(listening) ? Optional.empty() : Optional.of(listening + " is not an address of this machine");
    }

    /** Tokens that this node believes go to this address: a proxy's word for it is not enough. */
    private static boolean isOwn(InetSocketAddress listening) {
        try {
            return !listening.isUnresolved() && NetworkInterface.getByInetAddress(listening.getAddress()) != null;
        } catch (SocketException e) {
            LOG.log(Level.WARNING, "the addresses of this machine cannot be read: {0}", e.toString());
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
            over = true;
            atWork.set(false);
        }
    }
}

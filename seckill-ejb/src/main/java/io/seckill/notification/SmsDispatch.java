package io.seckill.notification;

import io.seckill.node.NodeStart;
import io.seckill.node.NodeStop;
import io.seckill.notification.smpp.Receipt;
import io.seckill.notification.smpp.ReceiptListener;
import io.seckill.notification.smpp.SmppLink;
import io.seckill.notification.smpp.SmppSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Sends what is recorded, over one session with the SMSC that it keeps up.
 *
 * <p>Page by page, while any message is due: one transaction claims a page, the SMSC is called outside any, another records what
 * it said. It begins when messages were committed, and looks by itself every second for those that another run or a dead node has
 * left; one run at a time on each node. While the SMSC is away or tells that we are too fast nothing is claimed; only what nobody
 * wants any more is ended.
 *
 * <p>The SMSC gets each message <em>at least once</em>: a message whose answer was lost, with the session or with this node, is
 * sent again when its claim has ended. Against the duplicate there is only best effort: it carries the same
 * {@code user_message_reference} and the same numbers of its parts, which an SMSC or a phone may look at and need not.
 * Thread-safe.
 */
@ApplicationScoped
public class SmsDispatch {

    private static final Logger LOG = System.getLogger(SmsDispatch.class.getName());

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** How long the end of the application waits for answers that are under way. */
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    @Inject
    SmsDeliveryService deliveries;

    @Inject
    SmsWindow window;

    @Inject
    SmsReceipts receipts;

    @Inject
    SmsSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    @Resource
    ContextService contexts;

    /** Held by the run, which alone touches the session and the two below. */
    private final Semaphore atWork = new Semaphore(1);

    private final Backoff away = new Backoff();
    private final Backoff tooFast = new Backoff();
    private Optional<SmppLink> link = Optional.empty();
    private volatile boolean stopped;

    /** Begins to look for messages, where the settings name an SMSC. */
    void begin(@Observes NodeStart node) {
        if (settings.smsc().isPresent()) {
            node.repeat(BETWEEN_LOOKS, this::wake, "SMS could not be looked for");
        }
    }

    /** Ends the session in order; what was not sent is found by the next start. */
    void stop(@Observes NodeStop node) {
        stopped = true;
        try {
            if (!atWork.tryAcquire(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "SMS are still under way; those without an answer will be sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.ifPresent(SmppLink::close);
    }

    /** Messages may be due. Does not wait: they are sent by another thread. */
    void wake() {
        if (stopped || !atWork.tryAcquire()) {
            return;
        }
        try {
            threads.execute(this::run);
        } catch (RejectedExecutionException e) {
            atWork.release();
            LOG.log(Level.WARNING, "no thread to send SMS: {0}", e.getMessage());
        }
    }

    private void run() {
        try {
            while (!stopped && sendPage()) {
                // There may be more.
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "SMS could not be sent, they are looked for again: {0}", e.toString());
            LOG.log(Level.DEBUG, "the failed run", e);
        } finally {
            atWork.release();
        }
    }

    /** False when nothing is due, or nothing can be sent now. */
    private boolean sendPage() {
        if (deliveries.expire()) {
            return true;
        }
        if (!tooFast.isOver(clock.instant()) || !isBound()) {
            return false;
        }
        Optional<SmsPage> page = deliveries.claim();
        page.ifPresent(this::send);
        return page.isPresent();
    }

    private void send(SmsPage page) {
        SmsPageRun.Result sent = window.send(page, link.orElseThrow());
        deliveries.settle(page, sent.outcomes());
        receipts.recorded(
                sent.outcomes().stream().flatMap(one -> one.smscIds().stream()).toList());
        tooFast.note(!sent.throttled(), clock.instant());
        away.note(isLinked(), clock.instant());
    }

    private boolean isBound() {
        if (isLinked()) {
            return true;
        }
        if (!away.isOver(clock.instant())) {
            return false;
        }
        link.ifPresent(SmppLink::close);
        link = bind(settings.smsc().orElseThrow());
        return link.isPresent();
    }

    /**
     * The session's threads are its own: the server learns by this in whose name they come. Each has a contextual object of its
     * own while it takes a receipt: on Payara all threads inside one have the same invocation, and with it each other's
     * transactions.
     */
    private ReceiptListener inContext(Consumer<Receipt> taking) {
        Queue<Consumer<Receipt>> free = new ConcurrentLinkedQueue<>();
        for (int thread = 0; thread < SmppLink.RECEIPT_THREADS; thread++) {
            free.add(contexts.contextualConsumer(taking));
        }
        return receipt -> {
            Consumer<Receipt> own = free.remove();
            try {
                own.accept(receipt);
            } finally {
                free.add(own);
            }
        };
    }

    private boolean isLinked() {
        return link.filter(SmppLink::isBound).isPresent();
    }

    private Optional<SmppLink> bind(SmppSettings smsc) {
        try {
            SmppLink bound = SmppLink.bind(smsc, inContext(receipts::receive));
            LOG.log(Level.INFO, "bound to {0}", smsc);
            return Optional.of(bound);
        } catch (IOException e) {
            away.note(false, clock.instant());
            LOG.log(Level.WARNING, "no session with {0}: {1}", smsc, e.getMessage());
            return Optional.empty();
        }
    }
}

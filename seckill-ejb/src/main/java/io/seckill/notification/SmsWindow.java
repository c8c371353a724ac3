package io.seckill.notification;

import io.seckill.notification.smpp.SmppLink;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends a page of short messages, never more at a time than the window: so many threads take from the page, and each waits for
 * the answer to what it has sent.
 */
@ApplicationScoped
public class SmsWindow {

    /** After which no further part of a page is sent: messages that wait behind it should not wait for a slow SMSC's sake. */
    private static final Duration PAGE_TIME = Duration.ofSeconds(10);

    /** For two transactions, and for clocks that differ from node to node. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Inject
    SmsSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedThreadFactory factory;

    /** Not the server's: there the sales' writers are, and an SMSC that does not answer would hold their threads. */
    private Optional<ExecutorService> threads = Optional.empty();

    @PreDestroy
    void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }

    /** How long a page can take: the last part is sent just before the time is up, and its answer comes just in time. */
    static Duration longest(SmsSettings settings) {
        return PAGE_TIME.plus(settings.smsc().orElseThrow().responseTime()).plus(MARGIN);
    }

    /**
     * What became of the page; of messages that are missing, because this thread was interrupted, nothing is known. For one caller
     * at a time.
     */
    SmsPageRun.Result send(SmsPage page, SmppLink link) {
        SmsPageRun run = new SmsPageRun(page, link, clock, clock.instant().plus(PAGE_TIME));
        int window = settings.smsc().orElseThrow().window();
        int lanes = Math.min(window, page.messages().size());
        try {
            for (Future<Object> lane : pool(window).invokeAll(Collections.nCopies(lanes, Executors.callable(run)))) {
                lane.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page of SMS was left", e);
        }
        return run.result();
    }

    private ExecutorService pool(int window) {
        ExecutorService pool = threads.orElseGet(() -> Executors.newFixedThreadPool(window, factory));
        threads = Optional.of(pool);
        return pool;
    }
}

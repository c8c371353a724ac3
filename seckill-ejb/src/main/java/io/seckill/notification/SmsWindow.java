package io.seckill.notification;

import io.seckill.notification.smpp.SmppLink;
import io.seckill.notification.smpp.SmsPart;
import io.seckill.notification.smpp.SubmitResult;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends a page of short messages, never more at a time than the window: so many threads take from the page, and each waits for
 * the answer to what it has sent. When the SMSC says that it is too fast, or the session ends, the rest of the page is left.
 */
@ApplicationScoped
public class SmsWindow {

    private static final Logger LOG = System.getLogger(SmsWindow.class.getName());

    /** After which no further part of a page is sent: messages that wait behind it should not wait for a slow SMSC's sake. */
    private static final Duration PAGE_TIME = Duration.ofSeconds(10);

    /** For two transactions, and for clocks that differ from node to node. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final int REFERENCES_OF_A_MESSAGE = 256;

    @Inject
    SmsSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    /** How long a page can take: the last part is sent just before the time is up, and its answer comes just in time. */
    static Duration longest(SmsSettings settings) {
        return PAGE_TIME.plus(settings.smsc().orElseThrow().responseTime()).plus(MARGIN);
    }

    /** What became of the page. Of messages that are missing, because this thread was interrupted, nothing is known. */
    Sent send(SmsPage page, SmppLink link) {
        Run run = new Run(page, link, clock.instant().plus(PAGE_TIME));
        int lanes =
                Math.min(settings.smsc().orElseThrow().window(), page.messages().size());
        Callable<Object> lane = Executors.callable(run::work);
        try {
            threads.invokeAll(Collections.nCopies(lanes, lane));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Sent(List.copyOf(run.outcomes), run.throttled.get());
    }

    /** @param throttled whether the SMSC has said that it is too fast */
    record Sent(List<SmsOutcome> outcomes, boolean throttled) {}

    /** One page on its way. */
    private final class Run {

        private final Queue<SmsPage.Addressed> waiting;
        private final Queue<SmsOutcome> outcomes = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean throttled = new AtomicBoolean();
        private final SmppLink link;
        private final Instant end;

        Run(SmsPage page, SmppLink link, Instant end) {
            this.waiting = new ConcurrentLinkedQueue<>(page.messages());
            this.link = link;
            this.end = end;
        }

        void work() {
            for (SmsPage.Addressed next = waiting.poll(); next != null; next = waiting.poll()) {
                outcomes.add(send(next));
            }
        }

        private SmsOutcome send(SmsPage.Addressed message) {
            SmsDelivery delivery = message.delivery();
            List<SmsPart> parts = delivery.parts();
            List<String> accepted = new ArrayList<>();
            // The parts before were.
            SubmitResult last = new SubmitResult.Accepted("");
            for (int i = delivery.partsAccepted(); i < parts.size(); i++) {
                last = submit(message, parts.get(i), i);
                if (!(last instanceof SubmitResult.Accepted taken)) {
                    break;
                }
                accepted.add(taken.smscId());
            }
            SmsOutcome outcome = SmsRetryPolicy.outcome(delivery, accepted, last, clock.instant());
            if (outcome.state() == SmsState.FAILED) {
                LOG.log(
                        Level.WARNING,
                        "SMS {0} is given up at attempt {1}: {2}",
                        outcome.id(),
                        outcome.attempts(),
                        last);
            }
            return outcome;
        }

        private SubmitResult submit(SmsPage.Addressed message, SmsPart part, int number) {
            Instant now = clock.instant();
            if (throttled.get() || now.isAfter(end)) {
                return new SubmitResult.NotSent();
            }
            SmsDelivery delivery = message.delivery();
            SubmitResult result = link.submit(
                    message.phone().digits(),
                    part,
                    Duration.between(now, delivery.expiresAt()),
                    reference(delivery, number));
            if (result instanceof SubmitResult.Throttled) {
                throttled.set(true);
            }
            return result;
        }

        private static short reference(SmsDelivery delivery, int part) {
            return (short) (Long.hashCode(delivery.id()) * REFERENCES_OF_A_MESSAGE + part);
        }
    }
}

package io.seckill.notification;

import io.seckill.correlation.Correlation;
import io.seckill.notification.smpp.SmppLink;
import io.seckill.notification.smpp.SmsPart;
import io.seckill.notification.smpp.SubmitResult;
import io.seckill.value.Tsids;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One page on its way to the SMSC; any number of threads may run it, and each takes message after message. When the SMSC says
 * that it is too fast, when the session has ended or the time is up, the rest of the page is left.
 */
final class SmsPageRun implements Runnable {

    private static final Logger LOG = System.getLogger(SmsPageRun.class.getName());

    private static final int REFERENCES_OF_A_MESSAGE = 256;

    private final Queue<SmsPage.Addressed> waiting;
    private final Queue<SmsOutcome> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean throttled = new AtomicBoolean();
    private final SmppLink link;
    private final Clock clock;
    private final Instant end;

    SmsPageRun(SmsPage page, SmppLink link, Clock clock, Instant end) {
        this.waiting = new ConcurrentLinkedQueue<>(page.messages());
        this.link = link;
        this.clock = clock;
        this.end = end;
    }

    /** @param throttled whether the SMSC has said that it is too fast */
    record Result(List<SmsOutcome> outcomes, boolean throttled) {}

    Result result() {
        return new Result(List.copyOf(outcomes), throttled.get());
    }

    @Override
    public void run() {
        for (SmsPage.Addressed next = waiting.poll(); next != null; next = waiting.poll()) {
            outcomes.add(send(next));
        }
    }

    private SmsOutcome send(SmsPage.Addressed message) {
        return Correlation.get(message.delivery().trace(), () -> sendTraced(message));
    }

    private SmsOutcome sendTraced(SmsPage.Addressed message) {
        SmsDelivery delivery = message.delivery();
        List<String> accepted = new ArrayList<>();
        SubmitResult last = submit(message, accepted);
        SmsOutcome outcome = SmsRetryPolicy.outcome(delivery, accepted, last, clock.instant());
        String id = Tsids.format(outcome.id());
        if (outcome.state() == SmsState.FAILED) {
            LOG.log(Level.WARNING, "SMS {0} is given up at attempt {1}: {2}", id, outcome.attempts(), last);
        } else {
            LOG.log(Level.DEBUG, "SMS {0} is {1} at attempt {2}", id, outcome.state(), outcome.attempts());
        }
        return outcome;
    }

    /** Sends part after part while they are accepted; the last answer. */
    private SubmitResult submit(SmsPage.Addressed message, List<String> accepted) {
        List<SmsPart> parts = message.delivery().parts();
        for (int i = message.delivery().partsAccepted(); i < parts.size(); i++) {
            SubmitResult result = submit(message, parts.get(i), i);
            if (!(result instanceof SubmitResult.Accepted taken)) {
                return result;
            }
            accepted.add(taken.smscId());
        }
        return new SubmitResult.Accepted("all");
    }

    private SubmitResult submit(SmsPage.Addressed message, SmsPart part, int number) {
        Instant now = clock.instant();
        if (throttled.get() || now.isAfter(end)) {
            return new SubmitResult.NotSent();
        }
        Duration validity = Duration.between(now, message.delivery().expiresAt());
        short reference = reference(message.delivery(), number);
        SubmitResult result = link.submit(message.phone().digits(), part, validity, reference);
        if (result instanceof SubmitResult.Throttled) {
            throttled.set(true);
        }
        return result;
    }

    private static short reference(SmsDelivery delivery, int part) {
        return (short) (Long.hashCode(delivery.id()) * REFERENCES_OF_A_MESSAGE + part);
    }
}

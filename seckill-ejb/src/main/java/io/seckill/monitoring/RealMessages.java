package io.seckill.monitoring;

import io.seckill.messaging.QueueReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the probes out of what the broker counts. A probe is known before it is counted, or, on a node that did not send it, up to a second
 * later; what was shown never goes back for that. Remembers the latest reading of each queue. For one thread at a time.
 */
final class RealMessages {

    /** @param sentBefore probes that were sent before the broker began to count */
    private record Last(QueueReading counted, QueueReading shown, long sentBefore) {}

    private final Map<String, Last> known = new HashMap<>();

    /**
     * @param sent probes for this queue so far
     * @param underWay whether one may be there now
     */
    QueueReading of(QueueReading counted, long sent, boolean underWay) {
        Last last = known.get(counted.queue());
        boolean isNew = last == null || counted.added() < last.counted().added();
        long sentBefore = isNew ? sent : last.sentBefore();
        QueueReading shown = without(counted, sent - sentBefore, underWay);
        if (!isNew) {
            shown = atLeast(shown, last.shown());
        }
        known.put(counted.queue(), new Last(counted, shown, sentBefore));
        return shown;
    }

    private static QueueReading without(QueueReading counted, long probes, boolean underWay) {
        boolean isThere = underWay && counted.messages() > 0;
        boolean isInDelivery = isThere && counted.delivering() > 0;
        long messages = counted.messages() - (isThere ? 1 : 0);
        return new QueueReading(
                counted.queue(),
                messages,
                counted.delivering() - (isInDelivery ? 1 : 0),
                counted.scheduled(),
                counted.consumers(),
                counted.paused(),
                Math.max(0, counted.added() - probes),
                Math.max(0, counted.done() - probes),
                messages == 0 ? Optional.empty() : counted.oldestSince());
    }

    private static QueueReading atLeast(QueueReading shown, QueueReading before) {
        return new QueueReading(
                shown.queue(),
                shown.messages(),
                shown.delivering(),
                shown.scheduled(),
                shown.consumers(),
                shown.paused(),
                Math.max(shown.added(), before.added()),
                Math.max(shown.done(), before.done()),
                shown.oldestSince());
    }
}

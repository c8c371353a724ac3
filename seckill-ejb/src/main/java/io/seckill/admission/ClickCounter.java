package io.seckill.admission;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The clicks of one key within the last minute, and whose they were. Clicks are those of this minute and, of the minute before, the share
 * that is less than a minute ago, as if they had come evenly. Thread-safe; its lock is this key's alone.
 */
final class ClickCounter {

    static final long MINUTE = Duration.ofMinutes(1).toNanos();

    /** Names and when they were last seen, those not seen for longest first. */
    private final Map<String, Long> buyers = new LinkedHashMap<>(4, 0.75f, true);

    private long minuteBegan;
    private long clicks;
    private long clicksBefore;

    record Seen(long clicks, int buyers) {

        static final Seen NOTHING = new Seen(0, 0);
    }

    ClickCounter(long now) {
        minuteBegan = now;
    }

    synchronized Seen note(String buyer, long now) {
        turnPage(now);
        clicks++;
        buyers.put(buyer, now);
        forget(now);
        long old = Math.round(clicksBefore * (1 - (double) (now - minuteBegan) / MINUTE));
        return new Seen(clicks + old, buyers.size());
    }

    private void turnPage(long now) {
        long minutes = (now - minuteBegan) / MINUTE;
        if (minutes > 0) {
            clicksBefore = minutes == 1 ? clicks : 0;
            clicks = 0;
            minuteBegan += minutes * MINUTE;
        }
    }

    private void forget(long now) {
        Iterator<Long> seen = buyers.values().iterator();
        while (seen.hasNext() && (now - seen.next() >= MINUTE || buyers.size() > ClickHistory.MOST_BUYERS)) {
            seen.remove();
        }
    }
}

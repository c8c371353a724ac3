package io.seckill.backlog;

import io.seckill.backlog.Crew.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How many extra consumers a queue should have: one more each time when the backlog was high for a while, one less when it was low
 * for a longer one. Between the two thresholds, and until the time has come, it stays as it is, so that consumers do not come and
 * go with each wave. Of a queue that is paused nobody gets a message, so it has none.
 *
 * <p>Age alone is no reason: a message that keeps failing grows old, and more consumers would not help it.
 */
record FollowPolicy(FollowSettings settings) {

    Crew next(Crew crew, Backlog backlog, Instant now) {
        if (backlog.paused()) {
            return new Crew(0, Load.LOW, now, "the queue is paused");
        }
        Load load = load(backlog);
        Instant since = load == crew.load() ? crew.since() : now;
        int extra = Math.min(settings.cap(), Math.max(0, crew.extra() + step(load, Duration.between(since, now))));
        return new Crew(extra, load, extra == crew.extra() ? since : now, why(load, backlog));
    }

    private Load load(Backlog backlog) {
        if (isDeep(backlog) || isOld(backlog)) {
            return Load.HIGH;
        }
        return backlog.messages() > settings.downMessages() ? Load.BETWEEN : Load.LOW;
    }

    private boolean isDeep(Backlog backlog) {
        return backlog.messages() > settings.upMessages();
    }

    private boolean isOld(Backlog backlog) {
        return backlog.messages() > settings.downMessages() && backlog.oldest().compareTo(settings.upAge()) > 0;
    }

    private int step(Load load, Duration lasted) {
        return switch (load) {
            case HIGH -> lasted.compareTo(settings.riseTime()) >= 0 ? 1 : 0;
            case BETWEEN -> 0;
            case LOW -> lasted.compareTo(settings.fallTime()) >= 0 ? -1 : 0;
        };
    }

    private String why(Load load, Backlog backlog) {
        return switch (load) {
            case HIGH -> isDeep(backlog) ? depth(backlog, ">", settings.upMessages()) : age(backlog);
            case BETWEEN -> depth(backlog, ">", settings.downMessages());
            case LOW -> depth(backlog, "<=", settings.downMessages());
        };
    }

    private static String depth(Backlog backlog, String sign, long threshold) {
        return String.format(Locale.ROOT, "depth %,d %s %,d", backlog.messages(), sign, threshold);
    }

    private String age(Backlog backlog) {
        return String.format(
                Locale.ROOT,
                "oldest %,d s > %,d s",
                backlog.oldest().toSeconds(),
                settings.upAge().toSeconds());
    }
}

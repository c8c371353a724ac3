package io.seckill.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts the clicks of the last minute. A buyer, a device and an address have a counter each, and no two share one. Thread-safe.
 *
 * <p>At most 50 MB: 100,000 counters of buyers, and 10,000 of devices and of addresses, each with up to 64 names.
 */
@ApplicationScoped
class RecentClicks {

    private static final int BUYERS = 100_000;
    private static final int OTHERS = 10_000;

    private final LongSupplier nanos;
    private final Cache<Object, ClickCounter> buyers;
    private final Cache<Object, ClickCounter> devices;
    private final Cache<Object, ClickCounter> addresses;

    RecentClicks() {
        this(System::nanoTime);
    }

    RecentClicks(LongSupplier nanos) {
        this.nanos = nanos;
        buyers = counters(BUYERS);
        devices = counters(OTHERS);
        addresses = counters(OTHERS);
    }

    /** Counts this click too. */
    ClickHistory note(Visitor visitor) {
        long now = nanos.getAsLong();
        String buyer = visitor.buyer().value();
        ClickCounter.Seen ofBuyer = note(buyers, buyer, "", now);
        ClickCounter.Seen onDevice = visitor.device()
                .map(device -> note(devices, device, buyer, now))
                .orElse(ClickCounter.Seen.NOTHING);
        ClickCounter.Seen fromAddress = note(addresses, visitor.address().network(), buyer, now);
        return new ClickHistory(
                ofBuyer.clicks(), onDevice.clicks(), fromAddress.clicks(), onDevice.buyers(), fromAddress.buyers());
    }

    private static ClickCounter.Seen note(Cache<Object, ClickCounter> counters, Object key, String buyer, long now) {
        return counters.get(key, unused -> new ClickCounter(now)).note(buyer, now);
    }

    private Cache<Object, ClickCounter> counters(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofNanos(2 * ClickCounter.MINUTE))
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }
}

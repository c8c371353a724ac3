package io.seckill.crash.buyers;

import io.seckill.harness.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The people who buy: some thousands, who come again in later sales, so that credit adds up. Their tokens are kept for a
 * while, since signing one costs more than a purchase. Thread-safe.
 */
final class Customers {

    private static final int NUMBER = 5_000;

    /** Half of a token's life. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Tokens tokens;
    private final ConcurrentHashMap<String, Kept> kept = new ConcurrentHashMap<>();

    Customers(Tokens tokens) {
        this.tokens = tokens;
    }

    String any() {
        return "customer-" + ThreadLocalRandom.current().nextInt(NUMBER);
    }

    String token(String buyer) {
        Instant now = Instant.now();
        return kept.compute(buyer, (name, old) -> old != null && old.until.isAfter(now) ? old : mint(name, now)).token;
    }

    private Kept mint(String buyer, Instant now) {
        return new Kept(tokens.buyer(buyer), now.plus(KEPT));
    }

    private record Kept(String token, Instant until) {}
}

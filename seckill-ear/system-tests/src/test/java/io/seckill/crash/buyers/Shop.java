package io.seckill.crash.buyers;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The sales that buyers go to at the moment, one of each kind. Thread-safe. */
final class Shop {

    /** So many buyers come to a sale that is sold out before another takes its place: refusals are tested as well. */
    private static final int LATE_BUYERS = 60;

    private final Map<Offer, AtomicReference<Stand>> stands = new EnumMap<>(Offer.class);

    Shop() {
        for (Offer offer : Offer.values()) {
            stands.put(offer, new AtomicReference<>());
        }
    }

    /** Null until the first sale of this kind is open. */
    Stand stand(Offer offer) {
        return stands.get(offer).get();
    }

    boolean needs(Offer offer) {
        Stand stand = stand(offer);
        return stand == null || stand.soldOut.get() >= LATE_BUYERS;
    }

    void open(Offer offer, String saleId) {
        stands.get(offer).set(new Stand(offer, saleId, new AtomicInteger()));
    }

    /** One sale and how many buyers came too late for it. */
    record Stand(Offer offer, String saleId, AtomicInteger soldOut) {

        Wish wishOf(String buyer) {
            return offer.wishOf(buyer, saleId);
        }

        void told(Told answer) {
            if (answer instanceof Told.Refused refused && refused.problem().equals("sold-out")) {
                soldOut.incrementAndGet();
            }
        }
    }
}

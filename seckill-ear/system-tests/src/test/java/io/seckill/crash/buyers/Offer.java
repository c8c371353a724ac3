package io.seckill.crash.buyers;

import io.seckill.harness.NewSale;

/**
 * A kind of sale that the shop always has one of.
 *
 * @param most the most units that a buyer asks for at once; one more than the limit is asked for now and then
 */
enum Offer {
    /** The usual one, small enough to sell out within seconds. */
    PLAIN(NewSale.of(300), 1),
    /** Its stock lies in several rows, so that a purchase goes on from one to the next. */
    IN_SEGMENTS(NewSale.of(600).inSegments(4), 1),
    /** Buyers take one or two at once: the last unit may be one too few. */
    BY_PAIRS(NewSale.of(800).limitedTo(2).inSegments(2), 2);

    private final NewSale terms;
    private final int most;

    Offer(NewSale terms, int most) {
        this.terms = terms;
        this.most = most;
    }

    NewSale terms() {
        return terms;
    }

    /** The same buyer always wants the same of the same sale: its repeated clicks are one request. */
    Wish wishOf(String buyer, String saleId) {
        int dice = Math.floorMod((buyer + saleId).hashCode(), 100);
        return new Wish(saleId, buyer, dice == 0 ? most + 1 : 1 + dice % most);
    }
}

package io.seckill.statistics;

/** How much there was of something; the amount is in minor units of the sale's currency. */
public record Tally(long orders, long units, long amountMinor) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(long quantity, long moreMinor) {
        return new Tally(orders + 1, units + quantity, Math.addExact(amountMinor, moreMinor));
    }
}

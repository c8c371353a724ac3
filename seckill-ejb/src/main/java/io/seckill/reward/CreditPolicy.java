package io.seckill.reward;

/** How much credit an order earns: one point for every full hundred minor units. */
public final class CreditPolicy {

    private static final long MINOR_UNITS_PER_POINT = 100;

    private CreditPolicy() {}

    public static long points(long amountMinor) {
        if (amountMinor < 0) {
            throw new IllegalArgumentException("an order's amount is not negative: " + amountMinor);
        }
        return amountMinor / MINOR_UNITS_PER_POINT;
    }
}

package io.seckill.reward;

import io.seckill.value.BuyerId;

/**
 * A buyer's credit. The version refuses a stale update; the message that carried it is delivered again. Immutable.
 *
 * @param version of the row that was read; {@link #NEW} when there is none yet
 */
record CreditAccount(BuyerId buyer, long points, long version) {

    static final long NEW = 0;

    static CreditAccount open(BuyerId buyer) {
        return new CreditAccount(buyer, 0, NEW);
    }

    /** @throws ArithmeticException when the balance would not fit 64 bits: credit never wraps around */
    CreditAccount plus(long earned) {
        return new CreditAccount(buyer, Math.addExact(points, earned), version);
    }
}

package io.seckill.challenge;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What one buyer was asked in one sale. Its question follows from it, see {@link Challenges#question}.
 *
 * @param number drawn by lot, so that no two are alike
 */
record Challenge(SaleId sale, BuyerId buyer, Instant madeAt, long number) {

    /** All that it is, for a seal. */
    byte[] bytes() {
        byte[] name = buyer.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(3 * Long.BYTES + name.length)
                .putLong(sale.value())
                .putLong(madeAt.toEpochMilli())
                .putLong(number)
                .put(name)
                .array();
    }
}

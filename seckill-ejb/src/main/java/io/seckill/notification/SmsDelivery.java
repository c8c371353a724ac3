package io.seckill.notification;

import io.seckill.correlation.TraceId;
import io.seckill.notification.smpp.SmsPart;
import io.seckill.notification.smpp.SmsText;
import io.seckill.value.BuyerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A short message that was taken for sending.
 *
 * @param attempts those before, without those that the SMSC has throttled
 * @param trace of the purchase; empty as long as its order cannot be seen
 * @param partsAccepted of its parts, the first so many: the SMSC has them
 */
record SmsDelivery(
        long id,
        BuyerId buyer,
        String body,
        int attempts,
        int partsAccepted,
        Instant expiresAt,
        Optional<TraceId> trace) {

    private static final int REFERENCES = 256;

    /** All its parts: each attempt's are the same, so that a phone which gets one twice can tell. */
    List<SmsPart> parts() {
        return SmsText.parts(body, Math.floorMod(Long.hashCode(id), REFERENCES));
    }
}

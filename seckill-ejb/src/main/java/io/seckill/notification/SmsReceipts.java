package io.seckill.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.notification.smpp.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Takes receipts, also those that come before this node has recorded the answer that names their message.
 *
 * <p>A receipt is first noted and then looked up once more; an answer is first recorded and then the notes are looked through.
 * So one of the two sees the other. Receipts that come early to another node than the one that sends are not met by it: their
 * messages stay {@link SmsState#SENT}. Thread-safe.
 */
@ApplicationScoped
public class SmsReceipts {

    private static final Logger LOG = System.getLogger(SmsReceipts.class.getName());

    /** Far more than a window, and an answer is recorded within seconds. */
    private static final int MOST_EARLY = 10_000;

    private static final Duration KEPT = Duration.ofMinutes(1);

    @Inject
    SmsDeliveryService deliveries;

    private final Cache<String, Receipt> early =
            Caffeine.newBuilder().maximumSize(MOST_EARLY).expireAfterWrite(KEPT).build();

    /** Safe to call again. A receipt of a message that this system does not know is ignored. */
    void receive(Receipt receipt) {
        if (deliveries.take(receipt)) {
            return;
        }
        early.put(receipt.smscId(), receipt);
        if (deliveries.take(receipt)) {
            early.invalidate(receipt.smscId());
        } else {
            LOG.log(Level.DEBUG, "a receipt for {0}, which nobody knows yet", receipt.smscId());
        }
    }

    /** These parts were recorded. */
    void recorded(List<String> smscIds) {
        early.getAllPresent(smscIds).values().forEach(receipt -> {
            deliveries.take(receipt);
            early.invalidate(receipt.smscId());
        });
    }
}

package io.seckill.trace;

import io.seckill.messaging.MessageReceipt;
import java.util.List;

/**
 * What is known of the purchases that were looked for.
 *
 * @param traces newest first
 * @param more whether there are more of them than are shown
 * @param messages that were found at the broker, about these purchases or looked for themselves
 * @param receipts what consumers have recorded of the message that was looked for; none when no message was
 * @param notLookedAt queues that hold messages which were not looked at: they may be about these purchases
 */
public record TraceReport(
        List<Trace> traces,
        boolean more,
        List<TracedMessage> messages,
        List<MessageReceipt> receipts,
        List<String> notLookedAt) {}

package io.seckill.trace;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import io.seckill.value.TicketId;

/** By what purchases are looked for. */
public sealed interface TraceKey {

    record OfOrder(OrderId order) implements TraceKey {}

    record OfTicket(TicketId ticket) implements TraceKey {}

    /** All purchases of a buyer. */
    record OfBuyer(BuyerId buyer) implements TraceKey {}

    /**
     * All purchases that a message is about.
     *
     * @param messageId as the application names it, 1 to {@link #MAX_LENGTH} characters
     */
    record OfMessage(String messageId) implements TraceKey {

        /** As wide as the column of dedup records. */
        public static final int MAX_LENGTH = 64;
    }
}

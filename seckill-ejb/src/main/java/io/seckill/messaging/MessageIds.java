package io.seckill.messaging;

import io.seckill.correlation.TraceId;
import io.seckill.value.SaleId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifiers of messages: the sale, by which a tool finds all that belongs to it, and a random UUID (RFC 9562, version 4).
 * Unlike rows, messages have no key that would refuse a second one with the same identifier: the inbox would take it for a
 * repetition and drop it. So no two nodes may ever draw the same.
 */
public final class MessageIds {

    private MessageIds() {}

    public static String next(SaleId sale) {
        return prefix(sale) + UUID.randomUUID();
    }

    /** Of the message itself, for one that is about several purchases. It follows from the identifier, a stranger's too. */
    static TraceId trace(String messageId) {
        return TraceId.of(UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8)));
    }

    /** What all identifiers of a sale's messages begin with. */
    static String prefix(SaleId sale) {
        return sale + ".";
    }
}

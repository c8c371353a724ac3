package io.seckill.messaging;

import java.util.UUID;

/**
 * Identifiers of messages: random UUIDs (RFC 9562, version 4). Unlike rows, messages have no key that would refuse a second
 * one with the same identifier: the inbox would take it for a repetition and drop it. So no two nodes may ever draw the same.
 */
public final class MessageIds {

    private MessageIds() {}

    public static String next() {
        return UUID.randomUUID().toString();
    }
}

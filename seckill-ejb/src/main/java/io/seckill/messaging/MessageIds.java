package io.seckill.messaging;

import io.hypersistence.tsid.TSID;

/** Identifiers of messages: TSIDs, like those of rows, so that the inbox grows at its right edge. */
public final class MessageIds {

    private MessageIds() {}

    public static String next() {
        return TSID.Factory.getTsid().toString();
    }
}

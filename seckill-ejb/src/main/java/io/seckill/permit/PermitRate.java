package io.seckill.permit;

/**
 * The arithmetic of a rate. A message carries what is let in within 25 ms, so that the highest rate needs no more messages than a low one;
 * the queue takes 20 of them, half a second's worth. Of a rate below 40 a message is one permit, and the queue takes 20.
 *
 * @param perSecond permits a second, 1 or more
 */
record PermitRate(int perSecond) {

    /** {@code max-size-messages} of {@code seckill.permits.#} in {@code config/artemis/broker.xml}. */
    static final int MESSAGES_IN_QUEUE = 20;

    private static final int MESSAGES_PER_SECOND = 40;

    /** A node fetches ahead what is let in within 200 ms: several times the pause between two fetches, so that one may come late. */
    private static final int STOCKS_PER_SECOND = 5;

    PermitRate {
        if (perSecond < 1) {
            throw new IllegalArgumentException("a rate is 1 a second or more, not " + perSecond);
        }
    }

    /** Permits that a message carries. */
    int perMessage() {
        return Math.max(1, perSecond / MESSAGES_PER_SECOND);
    }

    /** Permits that a node holds at most. */
    int mostOnNode() {
        return Math.max(perMessage(), perSecond / STOCKS_PER_SECOND);
    }
}

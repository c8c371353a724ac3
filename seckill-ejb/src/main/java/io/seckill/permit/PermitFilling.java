package io.seckill.permit;

import java.time.Duration;

/**
 * When the next permits of a sale are due. Made by elapsed time, so that the rate does not depend on how punctually somebody looks; what
 * does not fill a message is kept for the next one. For one thread.
 */
final class PermitFilling {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final PermitRate rate;
    private final long nanosPerMessageTimesRate;
    private long since;

    /** Permits that are due and not sent, times a second's nanoseconds. */
    private long credit;

    /** @param nanos the time of {@link System#nanoTime}, from which on permits are due */
    PermitFilling(PermitRate rate, long nanos) {
        this.rate = rate;
        this.nanosPerMessageTimesRate = rate.perMessage() * SECOND;
        this.since = nanos;
    }

    PermitRate rate() {
        return rate;
    }

    /** Nothing was due until now. */
    void rest(long nanos) {
        since = nanos;
        credit = 0;
    }

    /** How many messages are to be sent now. Never more than the queue takes: what would have been dropped is not made up for. */
    int due(long nanos) {
        long most = PermitRate.MESSAGES_IN_QUEUE * nanosPerMessageTimesRate;
        long elapsed = Math.min(nanos - since, most / rate.perSecond());
        credit = Math.min(most, credit + elapsed * rate.perSecond());
        since = nanos;
        int messages = (int) (credit / nanosPerMessageTimesRate);
        credit -= messages * nanosPerMessageTimesRate;
        return messages;
    }
}

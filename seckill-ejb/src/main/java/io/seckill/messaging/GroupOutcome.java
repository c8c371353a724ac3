package io.seckill.messaging;

/** What became of an attempt to work on some messages together. */
public sealed interface GroupOutcome {

    /** Their work is committed; probes do not count. 0 when none was waiting. */
    record Taken(int messages) implements GroupOutcome {}

    /**
     * Nothing is committed, or nobody knows whether it is; the broker delivers them again.
     *
     * @param messages how many had been received
     */
    record Failed(int messages, Exception cause) implements GroupOutcome {}
}

package io.seckill.smsc;

/** What an SMSC does instead of accepting a message. */
public enum Trouble {
    /** Refuses it: too fast. */
    THROTTLE,
    /** Refuses it: its queue is full. */
    FULL,
    /** Accepts it and does not say so. */
    SILENCE,
    /** Accepts it and ends the connection instead of saying so. */
    HANG_UP,
    /** Accepts it, and tells that it is on the phone before it answers. */
    EARLY_RECEIPT,
    /** Accepts it, and tells that it is on the phone when it next accepts one without any of these. */
    HELD_RECEIPT
}

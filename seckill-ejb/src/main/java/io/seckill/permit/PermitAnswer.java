package io.seckill.permit;

/** What somebody who wants a permit gets. */
public enum PermitAnswer {
    GRANTED,
    /** There is none now. */
    NONE,
    /** There is none here, and the broker has not been reached lately. */
    UNKNOWN
}

package io.seckill.capacity;

/** Where a figure of a plan comes from. */
public enum Source {
    /** From what this node, or the broker, has seen. */
    MEASURED,
    /** From the question. */
    GIVEN,
    /** It was neither measured nor given. */
    DEFAULT
}

package io.seckill.backlog;

/** Who says how many extra consumers a queue has: its backlog, or an operator. */
public enum ConsumerMode {
    AUTO,
    FIXED
}

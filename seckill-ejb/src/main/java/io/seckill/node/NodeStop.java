package io.seckill.node;

/** The node stops: what it repeated is not begun any more, and transactions can still commit. An event, for observers. */
public record NodeStop() {}

package io.seckill.node;

/**
 * Settings of a feature. They are read when the node starts, so that nonsense ends the start and not a request, and what they say is
 * written to the log.
 */
public interface NodeSettings {}

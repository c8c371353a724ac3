package io.seckill.trace;

import java.time.Instant;

/**
 * Something that happened to a purchase.
 *
 * @param what in a few words
 * @param id of the thing that it happened to
 */
public record TraceEvent(Instant at, String what, String id) {}

/**
 * What makes messages exactly-once: the inbox of dedup records, the publisher inside the caller's XA transaction, the
 * splitting of batches that keep failing, the broker's own counters, looks at what waits there, and probes that measure
 * the way.
 *
 * <p>May call: {@code json}, {@code correlation}, {@code value}, {@code config}, {@code node}. Knows no other feature; they bring their messages and their work.
 */
package io.seckill.messaging;

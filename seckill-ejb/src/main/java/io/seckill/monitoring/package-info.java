/**
 * What operators and probes look at: the books of a sale, the broker's queues, dead letters, and whether this node is ready. Reads
 * what other features own and changes nothing of theirs but the way of messages.
 *
 * <p>May call: {@code messaging} (queues and dead letters), {@code sale}, {@code reservation}, {@code statistics} (their figures),
 * {@code probe} (which messages are none), {@code audit}, {@code metrics}, {@code value}, {@code node}.
 */
package io.seckill.monitoring;

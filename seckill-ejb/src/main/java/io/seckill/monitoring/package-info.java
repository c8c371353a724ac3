/**
 * What operators and probes look at: the books of a sale, the broker's queues, and whether this node is ready. Reads what other
 * features own and changes nothing of theirs.
 *
 * <p>May call: {@code messaging} (the broker's counters), {@code value}.
 */
package io.seckill.monitoring;

/**
 * The meters of this node, as Prometheus reads them. Features make their own meters and count; this knows none of them.
 *
 * <p>May call nothing.
 */
package io.seckill.metrics;

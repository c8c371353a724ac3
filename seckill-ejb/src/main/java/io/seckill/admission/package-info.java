/**
 * Who is let in to the desk: rate limits by buyer, device and address, where a request behind a proxy comes from, and
 * risk rules, to which a shop can add its own ({@link io.seckill.admission.RiskRule}).
 *
 * <p>Everything is decided from this node's memory; the block list's rows are read when they have changed. May call: {@code audit},
 * {@code config}, {@code jdbc}, {@code metrics}, {@code node}, {@code value}.
 */
package io.seckill.admission;

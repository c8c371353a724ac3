/**
 * Who is let in to the desk: rate limits by buyer, device and address, and where a request behind a proxy comes from.
 *
 * <p>Everything is decided from this node's memory. May call: {@code value}, {@code config}, {@code metrics}, {@code node}.
 */
package io.seckill.admission;

/**
 * Warms the node: before it calls itself ready, and again before a sale opens, a crowd of its own drives the real paths over HTTP
 * against sales that nobody sees, so that the compiler is through with them when the buyers come. Its rows are removed.
 *
 * <p>May call: {@code sale}, {@code identity}, {@code messaging},
 * {@code challenge}, {@code reservation} (its settings), {@code jdbc}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.preheat;

/**
 * Permits: how many purchases a sale lets in each second, on all nodes together. One node at a time makes them at the sale's rate and
 * puts them into a queue of the sale's that takes only so many; each node fetches some ahead, and a purchase takes one from memory.
 *
 * <p>May call: {@code sale}, {@code lease}, {@code messaging}, {@code metrics}, {@code node}, {@code value}.
 */
package io.seckill.permit;

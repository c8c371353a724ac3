/**
 * Reservations: a buyer's ticket and hold, the desk where purchases wait and commit together, and the tickets in memory
 * that answer a waiting buyer.
 *
 * <p>A reservation is written once and never changed; what becomes of it is the order's life cycle.
 * May call: {@code admission}, {@code challenge}, {@code permit}, {@code sale}, {@code stock}, {@code order}, {@code messaging}, {@code metrics},
 * {@code correlation}, {@code value},
 * {@code config}, {@code node}.
 */
package io.seckill.reservation;

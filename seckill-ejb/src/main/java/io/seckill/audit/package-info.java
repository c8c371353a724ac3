/**
 * Who did what as an operator, and from where: rows that are added and never changed.
 *
 * <p>May call: {@code jdbc}, {@code value}.
 */
package io.seckill.audit;

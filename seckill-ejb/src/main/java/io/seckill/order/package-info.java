/**
 * Purchase orders and their life cycle. Orders are placed by a message that the desk sends with the reservations; every
 * step is told to the other teams by one event message.
 *
 * <p>States: {@link io.seckill.order.OrderState}. May call: {@code messaging}, {@code correlation}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.order;

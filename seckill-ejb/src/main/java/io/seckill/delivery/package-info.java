/**
 * What leaves the warehouse: where buyers want it sent, and a shipment for each order that was paid. The warehouse is another
 * company's; it is asked, and answers, by messages.
 *
 * <p>States: {@link io.seckill.delivery.ShipmentState}. May call: {@code order} (its events, and that one is shipped),
 * {@code sale}, {@code messaging}, {@code jdbc}, {@code correlation}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.delivery;

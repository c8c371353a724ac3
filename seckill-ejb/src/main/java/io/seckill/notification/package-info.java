/**
 * Short messages to buyers. A message is a row, written once per order; a sender carries it to the phone.
 *
 * <p>May call: {@code order} (its events), {@code sale}, {@code value}.
 */
package io.seckill.notification;

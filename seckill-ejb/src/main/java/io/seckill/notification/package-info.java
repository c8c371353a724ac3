/**
 * Short messages to buyers. A message is a row, written once per order; a sender carries it to the phone: the log, or an SMSC
 * over SMPP ({@code smpp}), whose messages have a state of their own ({@link io.seckill.notification.SmsState}). Owns the buyers'
 * phone numbers.
 *
 * <p>May call: {@code order} (its events), {@code sale}, {@code correlation}, {@code value}, {@code node}.
 */
package io.seckill.notification;

/**
 * Money: what the payment provider tells of payments, and what it is asked to give back. The provider is behind a port
 * ({@link io.seckill.payment.PaymentProvider}); nothing here waits for it inside a transaction.
 *
 * <p>States: {@link io.seckill.payment.RefundState}. May call: {@code order}, {@code messaging}, {@code correlation}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.payment;

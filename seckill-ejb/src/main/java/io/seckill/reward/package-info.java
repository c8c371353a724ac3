/**
 * Rewards for orders: credit (an account with a versioned balance, and its entries) and coupons. One of each per order.
 *
 * <p>May call: {@code order} (its events), {@code value}.
 */
package io.seckill.reward;

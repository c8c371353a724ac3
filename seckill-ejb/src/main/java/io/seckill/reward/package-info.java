/**
 * Rewards for orders: credit (an account with a versioned balance, and its entries), coupons (made from a template) and red packets
 * (drawn from a sale's versioned budget). An order earns one of each once, and is taken them back once, at the steps that
 * {@link io.seckill.reward.RewardPolicy} names.
 *
 * <p>May call: {@code order} (its events; a buyer's coupons are found by its index of orders), {@code sale}, {@code jdbc},
 * {@code correlation}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.reward;

/**
 * What operators want to know of a sale: how many orders, units and how much money came to each state, and how many units by the
 * minute. Counted from events, a row for each message.
 *
 * <p>May call: {@code order} (its events), {@code jdbc}, {@code value}.
 */
package io.seckill.statistics;

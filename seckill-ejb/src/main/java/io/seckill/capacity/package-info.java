/**
 * What a sale will need: how long until the last buyer knows, how long the queues become, how many consumers and connections it takes;
 * from what purchases and messages were measured to take, and beside it what a sale has taken.
 *
 * <p>May call: {@code monitoring} (the queues), {@code messaging} (which consumers there are), {@code metrics}, {@code jdbc},
 * {@code value}.
 */
package io.seckill.capacity;

/**
 * How long a message is under way to each consumer, measured by messages that do nothing else: one node sends them, whoever gets one
 * notes it, and every node knows what came back.
 *
 * <p>May call: {@code messaging}, {@code lease}, {@code config}, {@code metrics}, {@code jdbc}, {@code node}.
 */
package io.seckill.probe;

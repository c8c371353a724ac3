/**
 * Consumers follow the backlog: where many messages wait, or one waits long, more consumers are put to work beside the listeners,
 * within a cap, and are taken back when it is over. Operators see why, and can say how many.
 *
 * <p>May call: {@code messaging}, {@code monitoring} (how the queues are), {@code audit}, {@code metrics}, {@code config}, {@code node}.
 */
package io.seckill.backlog;

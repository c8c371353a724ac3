/**
 * Requests of sales that queue first: put on the queue in groups, decided by as many consumers as the back end can bear, and told what
 * has become of them.
 *
 * <p>A request is QUEUED until its group has a verdict; then there is a reservation with its order, or it is refused, for good.
 * May call: {@code reservation}, {@code sale}, {@code messaging}, {@code correlation}, {@code jdbc}, {@code value}, {@code config}, {@code node}.
 */
package io.seckill.request;

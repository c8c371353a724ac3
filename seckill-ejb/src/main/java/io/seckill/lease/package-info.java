/**
 * Who of the nodes does what only one of them has to do.
 *
 * <p>May call: {@code jdbc}.
 */
package io.seckill.lease;

/**
 * What operators watch, once a second and for all of them together, as server-sent events. What is told comes from {@link
 * io.seckill.live.rest.LivePart}s, of which each feature may have one; nothing is remembered.
 *
 * <p>May call: {@code monitoring} (queues), {@code sale} (the board), {@code probe}, {@code alert}, {@code auditor},
 * {@code identity}.
 */
package io.seckill.live.rest;

/**
 * One purchase, from the click to the parcel, with all that came of it: read from the rows that other features own, and from the
 * messages that wait at the broker. Changes nothing.
 *
 * <p>Rows do not say which message brought them. Which messages are about an order is known as long as they are at the broker;
 * which consumers have carried out a message, the dedup records say by its id.
 *
 * <p>May call: {@code messaging}, {@code correlation}, {@code monitoring} (which queues there are), {@code jdbc}, {@code value}.
 */
package io.seckill.trace;

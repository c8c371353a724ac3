/**
 * One id for a purchase, from the click to the SMS and the parcel, by which its log lines are found. A client that has one of its own
 * (W3C Trace Context, {@code traceparent}) keeps it; else it follows from the ticket, so that nobody has to carry or store it
 * ({@code config/adr/034-one-id-for-a-purchase.md}).
 *
 * <p>May call: {@code value}.
 */
package io.seckill.correlation;

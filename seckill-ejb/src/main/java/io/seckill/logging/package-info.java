/**
 * Log lines as JSON, and at which level the application writes them; for whatever server it runs on
 * ({@code config/adr/034-one-id-for-a-purchase.md}).
 *
 * <p>May call: {@code config}, {@code correlation}, {@code node}.
 */
package io.seckill.logging;

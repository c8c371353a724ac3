/**
 * Sales: product, price, window, per-buyer limit, and the board that answers reads and refusals from memory.
 *
 * <p>States: SCHEDULED → OPEN ⇄ SOLD_OUT → CLOSED; OPEN or SOLD_OUT ⇄ PAUSED → CLOSED. A state is not stored: it follows from the window, the clock, the
 * stock and what an operator did ({@link io.seckill.sale.SaleState}), so a sale opens at its second on every node without anyone's doing.
 * May call: {@code stock}, {@code messaging}, {@code node}, {@code metrics}, {@code audit}, {@code jdbc}, {@code json}, {@code value}, {@code config}.
 */
package io.seckill.sale;

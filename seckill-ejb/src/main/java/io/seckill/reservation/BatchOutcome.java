package io.seckill.reservation;

import io.seckill.stock.StockLevel;
import java.util.List;

/**
 * What a batch has come to, valid when its transaction has committed.
 *
 * @param outcomes one for each request, in their order
 * @param stock the sale's stock after the batch
 * @param selling false when no later purchase can succeed as long as the stock's version stays as it is
 */
public record BatchOutcome(List<PurchaseOutcome> outcomes, StockLevel stock, boolean selling) {}

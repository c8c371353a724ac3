package io.seckill.reservation;

import io.seckill.correlation.TraceId;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.util.Optional;

/**
 * What a buyer asks for.
 *
 * @param quantity of units, at least 1
 * @param trace when the client gave one
 */
public record PurchaseRequest(SaleId sale, BuyerId buyer, int quantity, Optional<TraceId> trace) {

    public PurchaseRequest {
        if (quantity < 1) {
            throw new IllegalArgumentException("a purchase is of 1 unit or more, not " + quantity);
        }
    }

    public PurchaseRequest(SaleId sale, BuyerId buyer, int quantity) {
        this(sale, buyer, quantity, Optional.empty());
    }
}

package io.seckill.reservation;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;

/** What a buyer asks for: {@code quantity} units of a sale, at least 1. */
public record PurchaseRequest(SaleId sale, BuyerId buyer, int quantity) {

    public PurchaseRequest {
        if (quantity < 1) {
            throw new IllegalArgumentException("a purchase is of 1 unit or more, not " + quantity);
        }
    }
}

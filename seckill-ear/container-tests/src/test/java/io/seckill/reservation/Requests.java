package io.seckill.reservation;

import io.seckill.fixture.Buyers;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import java.util.List;
import java.util.stream.Stream;

/** Requests of buyers whom no other test knows, unless they are named. */
final class Requests {

    private Requests() {}

    static PurchaseRequest one(SaleId sale) {
        return of(sale, 1);
    }

    static PurchaseRequest of(SaleId sale, int quantity) {
        return new PurchaseRequest(sale, Buyers.next(), quantity);
    }

    static PurchaseRequest by(BuyerId buyer, SaleId sale) {
        return new PurchaseRequest(sale, buyer, 1);
    }

    /** That many buyers, one unit each. */
    static List<PurchaseRequest> batch(SaleId sale, int buyers) {
        return Stream.generate(() -> one(sale)).limit(buyers).toList();
    }
}

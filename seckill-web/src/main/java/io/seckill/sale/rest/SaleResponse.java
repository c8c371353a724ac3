package io.seckill.sale.rest;

import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleState;
import io.seckill.sale.SaleTerms;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A sale as its readers see it; {@code serverTime} lets a page count down in the server's time. */
public record SaleResponse(
        SaleId saleId,
        String title,
        Optional<String> description,
        Optional<String> pictureUrl,
        long priceMinor,
        String currency,
        Instant opensAt,
        Optional<Instant> closesAt,
        SaleState state,
        int unitsAllotted,
        int unitsFree,
        int perBuyerLimit,
        boolean quiz,
        Instant serverTime) {

    static SaleResponse of(ListedSale sale, Instant now) {
        return of(sale, sale.stateAt(now), now);
    }

    static SaleResponse of(ListedSale sale, SaleState state, Instant now) {
        SaleTerms terms = sale.terms();
        return new SaleResponse(
                terms.saleId(),
                terms.title(),
                terms.description(),
                terms.pictureUrl(),
                terms.price().minor(),
                terms.price().currency().getCurrencyCode(),
                terms.opensAt(),
                terms.closesAt(),
                state,
                sale.stock().unitsAllotted(),
                sale.stock().unitsFree(),
                terms.perBuyerLimit(),
                terms.selling().quiz(),
                now);
    }

    /** What distinguishes two readings of a sale beside the time. */
    static String validator(ListedSale sale, SaleState state) {
        return sale.terms().saleId() + "." + state + "." + sale.stock().unitsAllotted() + "."
                + sale.stock().unitsFree() + "." + sale.terms().version();
    }

    /** All listed sales. */
    public record All(List<SaleResponse> sales) {}
}

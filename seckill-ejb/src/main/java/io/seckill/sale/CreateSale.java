package io.seckill.sale;

import io.seckill.value.Money;
import java.time.Instant;
import java.util.Optional;

/** What an operator puts on sale; the values were checked where they came in. */
public record CreateSale(
        String title,
        Optional<String> description,
        Optional<String> pictureUrl,
        Money price,
        int unitsAllotted,
        int segments,
        int perBuyerLimit,
        Instant opensAt,
        Optional<Instant> closesAt,
        int paymentSeconds,
        SaleRules rules,
        Selling selling) {

    /** What would make a sale with these terms, of one unit. */
    static CreateSale like(SaleTerms terms) {
        return new CreateSale(
                terms.title(),
                terms.description(),
                terms.pictureUrl(),
                terms.price(),
                1,
                1,
                terms.perBuyerLimit(),
                terms.opensAt(),
                terms.closesAt(),
                terms.paymentSeconds(),
                terms.rules(),
                terms.selling());
    }
}

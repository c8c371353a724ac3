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
        SaleRules rules) {}

package io.seckill.sale.rest;

import io.seckill.rest.Instants;
import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.sale.CreateSale;
import io.seckill.sale.RefundedUnits;
import io.seckill.sale.RewardsOn;
import io.seckill.sale.SaleMode;
import io.seckill.sale.SaleRules;
import io.seckill.sale.Selling;
import io.seckill.stock.AllotmentPolicy;
import io.seckill.stock.StockSegment;
import io.seckill.value.Money;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator sends to create a sale. Annotations check each field alone, {@link #command} what needs more.
 *
 * @param quiz true or false; as it was sent, since JSON-B takes any text for false
 * @param pictureUrl an absolute http(s) URL or a path of this server: the page shows it
 */
public record CreateSaleRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Digits(integer = 12, fraction = 0) @Min(0) BigDecimal priceMinor,
        @NotNull @Size(min = 3, max = 3) String currency,

        @NotNull @Digits(integer = 8, fraction = 0) @Min(1) @Max(AllotmentPolicy.MOST_UNITS)
        BigDecimal unitsAllotted,

        @Digits(integer = 8, fraction = 0) @Min(1) @Max(1_000)
        BigDecimal perBuyerLimit,

        String opensAt,
        String closesAt,

        @Digits(integer = 8, fraction = 0) @Min(1) @Max(StockSegment.MAX_SEGMENTS)
        BigDecimal segments,

        @Pattern(regexp = "RESERVE_FIRST|QUEUE_FIRST") String mode,

        @Digits(integer = 8, fraction = 0) @Min(1) @Max(3_600)
        BigDecimal answerSeconds,

        @Digits(integer = 8, fraction = 0) @Min(1) @Max(2_592_000)
        BigDecimal paymentSeconds,

        JsonValue quiz,
        @Pattern(regexp = "ORDER_PLACED|ORDER_PAID") String rewardsOn,
        @Pattern(regexp = "ON_SALE|WRITTEN_OFF") String refundedUnits,
        @Digits(integer = 12, fraction = 0) @Min(0) BigDecimal redPacketBudgetMinor,

        @Digits(integer = 6, fraction = 0) @Min(1) @Max(100_000)
        BigDecimal admittedPerSecond,

        @Size(max = 500) @Pattern(regexp = "(https?:/)?/.*") String pictureUrl,
        @Size(max = 2_000) String description) {

    private static final int DEFAULT_PAYMENT_SECONDS = 900;
    private static final Set<JsonValue> BOOLEANS = Set.of(JsonValue.TRUE, JsonValue.FALSE, JsonValue.NULL);

    /** @throws ProblemException with an error for each field that makes no sense */
    CreateSale command(Instant now) {
        List<Problem.FieldError> errors = new ArrayList<>();
        Optional<Currency> money = currency(errors);
        Optional<Instant> opens = Instants.parse("opensAt", opensAt, errors);
        Optional<Instant> closes = Instants.parse("closesAt", closesAt, errors);
        Instant from = opens.orElse(now);
        if (closes.filter(end -> !end.isAfter(from) || !end.isAfter(now)).isPresent()) {
            errors.add(new Problem.FieldError("closesAt", "must be later than now and than opensAt"));
        }
        if (whole(segments, 1) > unitsAllotted.intValueExact()) {
            errors.add(new Problem.FieldError("segments", "must not be more than unitsAllotted"));
        }
        if (quiz != null && !BOOLEANS.contains(quiz)) {
            errors.add(new Problem.FieldError("quiz", "must be true or false"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
        return new CreateSale(
                title,
                Optional.ofNullable(description),
                Optional.ofNullable(pictureUrl),
                new Money(priceMinor.longValueExact(), money.orElseThrow()),
                unitsAllotted.intValueExact(),
                whole(segments, 1),
                whole(perBuyerLimit, 1),
                from,
                closes,
                whole(paymentSeconds, DEFAULT_PAYMENT_SECONDS),
                rules(),
                selling());
    }

    private Selling selling() {
        Selling usual = Selling.USUAL;
        return new Selling(
                mode == null ? usual.mode() : SaleMode.valueOf(mode),
                whole(answerSeconds, usual.answerSeconds()),
                quiz == JsonValue.TRUE,
                Optional.ofNullable(admittedPerSecond).map(BigDecimal::intValueExact));
    }

    private SaleRules rules() {
        SaleRules usual = SaleRules.USUAL;
        return new SaleRules(
                rewardsOn == null ? usual.rewardsOn() : RewardsOn.valueOf(rewardsOn),
                refundedUnits == null ? usual.refundedUnits() : RefundedUnits.valueOf(refundedUnits),
                redPacketBudgetMinor == null ? usual.redPacketBudgetMinor() : redPacketBudgetMinor.longValueExact());
    }

    /** XAU and its like have codes, but no minor units. */
    private Optional<Currency> currency(List<Problem.FieldError> errors) {
        Optional<Currency> known = Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(currency) && one.getDefaultFractionDigits() >= 0)
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new Problem.FieldError("currency", "must be a currency's code of ISO 4217, such as EUR"));
        }
        return known;
    }

    private static int whole(BigDecimal number, int fallback) {
        return number == null ? fallback : number.intValueExact();
    }
}

package io.seckill.sale;

import io.seckill.value.Money;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Optional;

/** Sales for tests: opens at nine, price 19.99 EUR, one unit a buyer. */
public final class SomeSale {

    public static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");
    public static final SaleId ID = new SaleId(7);

    private SomeSale() {}

    public static SaleTerms terms() {
        return terms(Optional.empty(), Optional.empty(), 1);
    }

    public static SaleTerms limitedTo(int perBuyerLimit) {
        return terms(Optional.empty(), Optional.empty(), perBuyerLimit);
    }

    public static SaleTerms admitting(int perSecond) {
        return selling(new Selling(SaleMode.RESERVE_FIRST, 60, false, Optional.of(perSecond)));
    }

    public static SaleTerms closingAt(Instant instant) {
        return terms(Optional.of(instant), Optional.empty(), 1);
    }

    public static SaleTerms closedAt(Instant instant) {
        return terms(Optional.empty(), Optional.of(instant), 1);
    }

    /** One of the preheat's. */
    public static SaleTerms ofPreheat() {
        Money price = new Money(1_999, SaleTerms.TESTING);
        return terms("preheat", price, Optional.empty(), Optional.empty(), 1, Selling.USUAL);
    }

    public static SaleTerms queueingFirst() {
        return selling(new Selling(SaleMode.QUEUE_FIRST, 60, false, Optional.empty()));
    }

    public static SaleTerms paused() {
        Sale sale = new Sale(ID, wish());
        sale.pause(NINE, false);
        return sale.terms();
    }

    public static SaleTerms withQuiz() {
        return selling(new Selling(SaleMode.RESERVE_FIRST, 60, true, Optional.empty()));
    }

    private static SaleTerms selling(Selling selling) {
        return terms("Phone", price(), Optional.empty(), Optional.empty(), 1, selling);
    }

    static CreateSale wish() {
        return wish(Optional.empty());
    }

    static CreateSale closingWish(Instant instant) {
        return wish(Optional.of(instant));
    }

    private static CreateSale wish(Optional<Instant> closesAt) {
        return new CreateSale(
                "Phone",
                Optional.empty(),
                Optional.empty(),
                price(),
                10,
                1,
                1,
                NINE,
                closesAt,
                900,
                SaleRules.USUAL,
                Selling.USUAL);
    }

    static Money price() {
        return Money.of(1_999, "EUR");
    }

    private static SaleTerms terms(Optional<Instant> closesAt, Optional<Instant> closedAt, int limit) {
        return terms("Phone", price(), closesAt, closedAt, limit, Selling.USUAL);
    }

    private static SaleTerms terms(
            String title,
            Money price,
            Optional<Instant> closesAt,
            Optional<Instant> closedAt,
            int limit,
            Selling selling) {
        return new SaleTerms(
                ID,
                title,
                Optional.empty(),
                Optional.empty(),
                price,
                NINE,
                closesAt,
                closedAt,
                Optional.empty(),
                limit,
                900,
                SaleRules.USUAL,
                selling,
                1);
    }
}

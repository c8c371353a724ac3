package io.seckill.harness;

import java.time.Instant;

/** The body of {@code POST /admin/sales}; what is null is left out and takes the server's default. */
public record NewSale(
        String title,
        long priceMinor,
        String currency,
        int unitsAllotted,
        Integer perBuyerLimit,
        String opensAt,
        String closesAt,
        Integer segments) {

    public static NewSale of(int units) {
        return new NewSale("Kettle", 4999, "EUR", units, null, null, null, null);
    }

    public NewSale limitedTo(int unitsPerBuyer) {
        return new NewSale(title, priceMinor, currency, unitsAllotted, unitsPerBuyer, opensAt, closesAt, segments);
    }

    public NewSale opening(Instant instant) {
        return new NewSale(
                title, priceMinor, currency, unitsAllotted, perBuyerLimit, instant.toString(), closesAt, segments);
    }

    public NewSale closing(Instant instant) {
        return new NewSale(
                title, priceMinor, currency, unitsAllotted, perBuyerLimit, opensAt, instant.toString(), segments);
    }

    public NewSale inSegments(int count) {
        return new NewSale(title, priceMinor, currency, unitsAllotted, perBuyerLimit, opensAt, closesAt, count);
    }
}

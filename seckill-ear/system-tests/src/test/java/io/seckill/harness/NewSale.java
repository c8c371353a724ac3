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
        Integer segments,
        Integer paymentSeconds,
        String refundedUnits,
        Long redPacketBudgetMinor) {

    public static NewSale of(int units) {
        return new NewSale("Kettle", 4999, "EUR", units, null, null, null, null, null, null, null);
    }

    public NewSale limitedTo(int unitsPerBuyer) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                unitsPerBuyer,
                opensAt,
                closesAt,
                segments,
                paymentSeconds,
                refundedUnits,
                redPacketBudgetMinor);
    }

    public NewSale opening(Instant instant) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                instant.toString(),
                closesAt,
                segments,
                paymentSeconds,
                refundedUnits,
                redPacketBudgetMinor);
    }

    public NewSale closing(Instant instant) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                instant.toString(),
                segments,
                paymentSeconds,
                refundedUnits,
                redPacketBudgetMinor);
    }

    public NewSale inSegments(int count) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                closesAt,
                count,
                paymentSeconds,
                refundedUnits,
                redPacketBudgetMinor);
    }

    /** Orders that are not paid for within this time are closed. */
    public NewSale payableFor(int seconds) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                closesAt,
                segments,
                seconds,
                refundedUnits,
                redPacketBudgetMinor);
    }

    /** Units of refunded orders are not sold again. */
    public NewSale writingOffRefundedUnits() {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                closesAt,
                segments,
                paymentSeconds,
                "WRITTEN_OFF",
                redPacketBudgetMinor);
    }

    /** With red packets that cost so much together, in minor units. */
    public NewSale withRedPackets(long budgetMinor) {
        return new NewSale(
                title,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                closesAt,
                segments,
                paymentSeconds,
                refundedUnits,
                budgetMinor);
    }

    public NewSale titled(String other) {
        return new NewSale(
                other,
                priceMinor,
                currency,
                unitsAllotted,
                perBuyerLimit,
                opensAt,
                closesAt,
                segments,
                paymentSeconds,
                refundedUnits,
                redPacketBudgetMinor);
    }
}

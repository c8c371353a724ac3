package io.seckill.harness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The body of {@code POST /admin/sales}; what is left out takes the server's default. */
public record NewSale(@JsonValue Map<String, Object> fields) {

    public static NewSale of(int units) {
        return new NewSale(Map.of("title", "Kettle", "priceMinor", 4999, "currency", "EUR", "unitsAllotted", units));
    }

    public NewSale titled(String title) {
        return with("title", title);
    }

    public NewSale limitedTo(int unitsPerBuyer) {
        return with("perBuyerLimit", unitsPerBuyer);
    }

    public NewSale opening(Instant instant) {
        return with("opensAt", instant.toString());
    }

    public NewSale closing(Instant instant) {
        return with("closesAt", instant.toString());
    }

    public NewSale inSegments(int count) {
        return with("segments", count);
    }

    /** Orders that are not paid for within this time are closed. */
    public NewSale payableFor(int seconds) {
        return with("paymentSeconds", seconds);
    }

    /** Units of refunded orders are not sold again. */
    public NewSale writingOffRefundedUnits() {
        return with("refundedUnits", "WRITTEN_OFF");
    }

    /** With red packets that cost so much together, in minor units. */
    public NewSale withRedPackets(long budgetMinor) {
        return with("redPacketBudgetMinor", budgetMinor);
    }

    /** Whose buyers do a sum first. */
    public NewSale withQuiz() {
        return with("quiz", true);
    }

    /** Lets in as many purchases a second. */
    public NewSale admitting(int perSecond) {
        return with("admittedPerSecond", perSecond);
    }

    /** Requests go onto the queue, and are refused when nobody has looked at them in time. */
    public NewSale queueingFirst(int answerSeconds) {
        return with("mode", "QUEUE_FIRST").with("answerSeconds", answerSeconds);
    }

    private NewSale with(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new NewSale(more);
    }
}

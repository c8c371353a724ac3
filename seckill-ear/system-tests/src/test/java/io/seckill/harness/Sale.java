package io.seckill.harness;

/** A sale as the server shows it; instants stay the text they were sent as. */
public record Sale(
        String saleId,
        String title,
        long priceMinor,
        String currency,
        String opensAt,
        String closesAt,
        String state,
        int unitsAllotted,
        int unitsFree,
        int perBuyerLimit) {

    public boolean is(String expectedState) {
        return expectedState.equals(state);
    }
}

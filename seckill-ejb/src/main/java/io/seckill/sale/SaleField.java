package io.seckill.sale;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What an operator may change of a sale, and when. Before the opening everything but its currency. From then on only what no
 * purchase was decided by and no book is kept by: an order's amount is its quantity × the price, so a price may not change between a
 * purchase and whoever reads the books. After the end nothing.
 */
public enum SaleField {
    TITLE("title", true, CreateSale::title),
    DESCRIPTION("description", true, sale -> sale.description().orElse(null)),
    PICTURE_URL("pictureUrl", true, sale -> sale.pictureUrl().orElse(null)),
    PRICE_MINOR("priceMinor", false, sale -> sale.price().minor()),
    PER_BUYER_LIMIT("perBuyerLimit", false, CreateSale::perBuyerLimit),
    OPENS_AT("opensAt", false, CreateSale::opensAt),
    CLOSES_AT("closesAt", true, sale -> sale.closesAt().orElse(null)),
    PAYMENT_SECONDS("paymentSeconds", false, CreateSale::paymentSeconds),
    QUIZ("quiz", true, sale -> sale.selling().quiz()),
    REWARDS_ON("rewardsOn", false, sale -> sale.rules().rewardsOn()),
    REFUNDED_UNITS("refundedUnits", false, sale -> sale.rules().refundedUnits()),
    RED_PACKET_BUDGET_MINOR("redPacketBudgetMinor", false, sale -> sale.rules().redPacketBudgetMinor()),
    MODE("mode", false, sale -> sale.selling().mode()),
    ANSWER_SECONDS("answerSeconds", false, sale -> sale.selling().answerSeconds()),
    ADMITTED_PER_SECOND(
            "admittedPerSecond",
            true,
            sale -> sale.selling().admittedPerSecond().orElse(null));

    /** Of a long text as much as tells which one it is: what was before and after has to fit a row of the audit trail. */
    private static final int SHOWN = 120;

    private final String field;
    private final boolean whileItSells;
    private final Function<CreateSale, Object> value;

    SaleField(String field, boolean whileItSells, Function<CreateSale, Object> value) {
        this.field = field;
        this.whileItSells = whileItSells;
        this.value = value;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    public boolean mayChangeIn(SaleState state) {
        return switch (state) {
            case SCHEDULED -> true;
            case OPEN, SOLD_OUT, PAUSED -> whileItSells;
            case CLOSED -> false;
        };
    }

    public static Optional<SaleField> named(String field) {
        return EnumSet.allOf(SaleField.class).stream()
                .filter(one -> one.field.equals(field))
                .findFirst();
    }

    /** Those of the fields that may not change in a state. */
    static Set<SaleField> fixed(Set<SaleField> fields, SaleState state) {
        Set<SaleField> fixed = EnumSet.copyOf(fields.isEmpty() ? EnumSet.noneOf(SaleField.class) : fields);
        fixed.removeIf(field -> field.mayChangeIn(state));
        return fixed;
    }

    static Set<SaleField> differences(CreateSale before, CreateSale after) {
        Set<SaleField> different = EnumSet.allOf(SaleField.class);
        different.removeIf(field ->
                Optional.ofNullable(field.value.apply(before)).equals(Optional.ofNullable(field.value.apply(after))));
        return different;
    }

    /** The fields' values by name, as an audit trail shows them; without those that the sale has not. */
    static Map<String, Object> values(CreateSale sale, Collection<SaleField> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (SaleField field : fields) {
            Object value = field.value.apply(sale);
            if (value != null) {
                values.put(
                        field.field,
                        value instanceof Number || value instanceof Boolean ? value : shown(value.toString()));
            }
        }
        return values;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}

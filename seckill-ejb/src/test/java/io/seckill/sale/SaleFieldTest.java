package io.seckill.sale;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.seckill.value.Money;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaleFieldTest {

    private static final Set<SaleField> ALL = EnumSet.allOf(SaleField.class);

    @Test
    void everythingMayChangeBeforeTheOpening() {
        assertThat(SaleField.fixed(ALL, SaleState.SCHEDULED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "SOLD_OUT", "PAUSED"})
    void onlyWhatNoPurchaseWasDecidedByMayChangeWhileItSells(SaleState state) {
        assertThat(ALL.stream().filter(field -> field.mayChangeIn(state)))
                .containsExactly(
                        SaleField.TITLE,
                        SaleField.DESCRIPTION,
                        SaleField.PICTURE_URL,
                        SaleField.CLOSES_AT,
                        SaleField.QUIZ,
                        SaleField.ADMITTED_PER_SECOND);
    }

    @Test
    void nothingMayChangeAfterTheEnd() {
        assertThat(SaleField.fixed(ALL, SaleState.CLOSED)).isEqualTo(ALL);
    }

    @Test
    void findsWhatDiffers() {
        CreateSale before = SomeSale.wish();

        assertThat(SaleField.differences(before, before)).isEmpty();
        assertThat(SaleField.differences(before, SomeSale.closingWish(NINE.plusSeconds(1))))
                .containsExactly(SaleField.CLOSES_AT);
        assertThat(SaleField.differences(before, other())).isEqualTo(ALL);
    }

    @Test
    void showsTheBeginningOfALongText() {
        Map<String, Object> values = SaleField.values(other(), ALL);

        assertThat(values.get("description").toString()).hasSize(121).endsWith("…");
        assertThat(values).containsEntry("priceMinor", 1L).containsEntry("rewardsOn", "ORDER_PAID");
        assertThat(SaleField.values(SomeSale.wish(), ALL)).doesNotContainKeys("description", "pictureUrl", "closesAt");
    }

    /** The second path: whoever forgot to ask is refused by the sale itself. */
    @Test
    void aSaleRefusesTheChangeOfAFixedField() {
        Sale sale = new Sale(SomeSale.ID, SomeSale.wish());

        assertThatIllegalStateException()
                .isThrownBy(() -> sale.edit(other(), SaleState.OPEN))
                .withMessageContaining("PRICE_MINOR");
        assertThat(sale.terms().price()).isEqualTo(SomeSale.price());

        sale.edit(other(), SaleState.SCHEDULED);
        assertThat(SaleField.differences(CreateSale.like(sale.terms()), other()))
                .isEmpty();
    }

    private static CreateSale other() {
        return new CreateSale(
                "Other",
                Optional.of("d".repeat(2_000)),
                Optional.of("/p.png"),
                Money.of(1, "EUR"),
                10,
                1,
                2,
                NINE.plusSeconds(1),
                Optional.of(NINE.plusSeconds(2)),
                901,
                new SaleRules(RewardsOn.ORDER_PAID, RefundedUnits.WRITTEN_OFF, 1),
                new Selling(SaleMode.QUEUE_FIRST, 61, true, Optional.of(5)));
    }
}

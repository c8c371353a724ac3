package io.seckill.sale.rest;

import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.sale.CreateSale;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleField;
import io.seckill.sale.SaleTerms;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an operator wants to change of a sale: a merge patch (RFC 7396), in which null takes away what there need not be. The result
 * of the merge is checked as a new sale is.
 */
final class SalePatch {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Set<SaleField> REMOVABLE = EnumSet.of(
            SaleField.DESCRIPTION, SaleField.PICTURE_URL, SaleField.CLOSES_AT, SaleField.ADMITTED_PER_SECOND);

    private SalePatch() {}

    /** @throws ProblemException with an error for each name that is no field to be changed, or is null and must not be */
    static void checkNames(JsonObject patch) {
        List<Problem.FieldError> errors = new ArrayList<>();
        patch.forEach((name, value) -> {
            Optional<SaleField> field = SaleField.named(name);
            if (field.isEmpty()) {
                errors.add(new Problem.FieldError(name, "is no field of a sale that can be changed"));
            } else if (value == JsonValue.NULL && !REMOVABLE.contains(field.get())) {
                errors.add(new Problem.FieldError(name, "must not be null"));
            }
        });
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }

    static Set<SaleField> fields(JsonObject patch) {
        Set<SaleField> named = EnumSet.noneOf(SaleField.class);
        patch.keySet().forEach(name -> SaleField.named(name).ifPresent(named::add));
        return named;
    }

    /** The sale with the changes, as the body of one that is to be created. */
    static JsonObject merge(JsonObject patch, ListedSale sale) {
        JsonObjectBuilder merged = JSON.createObjectBuilder(body(sale));
        patch.forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                merged.remove(name);
            } else {
                merged.add(name, value);
            }
        });
        return merged.build();
    }

    /** @throws ProblemException with an error for each field that makes no sense beside the others */
    static CreateSale command(CreateSaleRequest merged, ListedSale before, Instant now) {
        CreateSale wish = merged.command(now);
        boolean moved = !wish.opensAt().equals(before.terms().opensAt());
        if (moved && !wish.opensAt().isAfter(now)) {
            throw ProblemException.invalid("opensAt", "must be later than now");
        }
        return wish;
    }

    private static JsonObject body(ListedSale sale) {
        SaleTerms terms = sale.terms();
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("title", terms.title())
                .add("priceMinor", terms.price().minor())
                .add("currency", terms.price().currency().getCurrencyCode())
                .add("unitsAllotted", sale.stock().unitsAllotted())
                .add("perBuyerLimit", terms.perBuyerLimit())
                .add("opensAt", terms.opensAt().toString())
                .add("paymentSeconds", terms.paymentSeconds())
                .add("quiz", terms.selling().quiz())
                .add("rewardsOn", terms.rules().rewardsOn().name())
                .add("refundedUnits", terms.rules().refundedUnits().name())
                .add("redPacketBudgetMinor", terms.rules().redPacketBudgetMinor())
                .add("mode", terms.selling().mode().name())
                .add("answerSeconds", terms.selling().answerSeconds());
        terms.description().ifPresent(text -> body.add("description", text));
        terms.pictureUrl().ifPresent(url -> body.add("pictureUrl", url));
        terms.selling().admittedPerSecond().ifPresent(rate -> body.add("admittedPerSecond", rate));
        terms.closesAt().ifPresent(end -> body.add("closesAt", end.toString()));
        return body.build();
    }
}

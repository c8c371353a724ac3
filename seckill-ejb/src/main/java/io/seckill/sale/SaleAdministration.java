package io.seckill.sale;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import io.seckill.json.Json;
import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What operators do with sales, recorded in the audit trail. Each method is one transaction: what was not recorded was not done, and
 * what was refused is not recorded. Thread-safe.
 */
@ApplicationScoped
@Transactional
public class SaleAdministration {

    @Inject
    SaleService sales;

    @Inject
    AuditTrail audit;

    @Inject
    Json json;

    @Inject
    Clock clock;

    public ListedSale create(CreateSale wish, Operator operator) {
        ListedSale sale = sales.create(wish);
        audit.record(operator, "CREATE", subject(sale.terms().saleId()), "", json.write(facts(sale)));
        return sale;
    }

    public SaleMoveOutcome move(SaleId id, SaleState.Move move, Operator operator) {
        SaleMoveOutcome outcome = sales.move(id, move);
        if (outcome instanceof SaleMoveOutcome.Moved moved) {
            SaleState now = moved.sale().stateAt(clock.instant());
            audit.record(operator, move.name(), subject(id), moved.from().name(), now.name());
        }
        return outcome;
    }

    /** See {@link SaleService#edit}. */
    public SaleEditOutcome edit(SaleId id, long version, CreateSale wish, Operator operator) {
        SaleEditOutcome outcome = sales.edit(id, version, wish);
        if (outcome instanceof SaleEditOutcome.Edited edited && !edited.fields().isEmpty()) {
            Set<SaleField> fields = edited.fields();
            audit.record(
                    operator,
                    "EDIT",
                    subject(id),
                    json.write(SaleField.values(edited.before(), fields)),
                    json.write(SaleField.values(edited.after(), fields)));
        }
        return outcome;
    }

    /** See {@link SaleService#addUnits}. */
    public AddUnitsOutcome addUnits(SaleId id, AddUnits wish, Operator operator) {
        AddUnitsOutcome outcome = sales.addUnits(id, wish);
        if (outcome instanceof AddUnitsOutcome.Added added) {
            Map<String, Object> after = units(added.sale().stock());
            after.put("reason", wish.reason());
            audit.record(operator, "ADD_UNITS", subject(id), json.write(units(added.before())), json.write(after));
        }
        return outcome;
    }

    /** See {@link SaleService#copy}. */
    public Optional<ListedSale> copy(
            SaleId original, Optional<Instant> opensAt, Optional<String> title, Operator operator) {
        Optional<ListedSale> made = sales.copy(original, opensAt, title);
        made.ifPresent(copy -> audit.record(
                operator,
                "COPY",
                subject(copy.terms().saleId()),
                json.write(Map.of("copyOf", original.toString())),
                json.write(facts(copy))));
        return made;
    }

    private static String subject(SaleId id) {
        return "sale " + id;
    }

    private static Map<String, Object> facts(ListedSale sale) {
        Map<String, Object> facts = SaleField.values(CreateSale.like(sale.terms()), EnumSet.allOf(SaleField.class));
        facts.put("currency", sale.terms().price().currency().getCurrencyCode());
        facts.put("unitsAllotted", sale.stock().unitsAllotted());
        return facts;
    }

    private static Map<String, Object> units(StockLevel level) {
        Map<String, Object> units = new LinkedHashMap<>();
        units.put("unitsAllotted", level.unitsAllotted());
        units.put("unitsFree", level.unitsFree());
        return units;
    }
}

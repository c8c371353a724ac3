package io.seckill.capacity;

import io.seckill.jdbc.Statements;
import io.seckill.messaging.Consumer;
import io.seckill.sale.SaleMode;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** When the rows of a sale were written, as committed. Reads all of the sale's, as the books do. Thread-safe. */
@ApplicationScoped
class SaleTimes {

    private static final String RULES = "select rewards_on, mode from sale where id = ?";

    private static final String SPAN = "select count(*), min(%2$s), max(%2$s) from %1$s where sale_id = ?";

    /** The rows that each stage writes, in the order of the stages. The statistics' tell no more than the minute. */
    private static final Map<String, String> STAGES = stages();

    @Inject
    Statements statements;

    /** @param rewardsWhenPlaced whether rewards are given for a placed order, and not only for one that is paid for */
    record Seen(Map<String, Span> spans, boolean rewardsWhenPlaced, SaleMode mode) {}

    private record Rules(boolean rewardsWhenPlaced, SaleMode mode) {}

    /** Empty when there is no such sale. */
    Optional<Seen> of(SaleId sale) {
        return statements.query(RULES, sale, (query, id) -> query.setLong(1, id.value()), SaleTimes::rules).stream()
                .findFirst()
                .map(rules -> new Seen(spans(sale), rules.rewardsWhenPlaced(), rules.mode()));
    }

    private static Rules rules(ResultSet row) throws SQLException {
        return new Rules(row.getString(1).equals("ORDER_PLACED"), SaleMode.valueOf(row.getString(2)));
    }

    private Map<String, Span> spans(SaleId sale) {
        Map<String, Span> spans = new LinkedHashMap<>();
        STAGES.forEach((stage, sql) -> spans.put(
                stage,
                statements
                        .query(sql, sale, (query, id) -> query.setLong(1, id.value()), SaleTimes::span)
                        .get(0)));
        return spans;
    }

    private static Map<String, String> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        stages.put(CapacityService.DESK, SPAN.formatted("reservation", "reserved_at"));
        stages.put(
                Consumer.REQUESTS.queue(),
                SPAN.formatted("reservation", "reserved_at") + " and request_group is not null");
        stages.put(Consumer.ORDERS.queue(), SPAN.formatted("purchase_order", "placed_at"));
        stages.put(Consumer.CREDIT.queue(), SPAN.formatted("credit_entry", "entered_at") + " and reason = 'EARNED'");
        stages.put(Consumer.COUPON.queue(), SPAN.formatted("coupon", "issued_at"));
        stages.put(Consumer.RED_PACKET.queue(), SPAN.formatted("red_packet", "drawn_at"));
        stages.put(Consumer.SMS.queue(), SPAN.formatted("sms_message", "recorded_at"));
        return stages;
    }

    private static Span span(ResultSet row) throws SQLException {
        long items = row.getLong(1);
        return items == 0
                ? new Span(0, Optional.empty(), Optional.empty())
                : new Span(
                        items,
                        Optional.of(Instant.ofEpochMilli(row.getLong(2))),
                        Optional.of(Instant.ofEpochMilli(row.getLong(3))));
    }
}

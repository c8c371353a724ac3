package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.correlation.TraceId;
import io.seckill.json.Json;
import io.seckill.order.PlaceOrders;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTraceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final TraceId GIVEN =
            TraceId.parse("4bf92f3577b34da6a3ce929d0e0e4736").orElseThrow();

    private final Json json = new Json();

    @Test
    void isTheOneOfASingleItem() {
        assertThat(batch(item(1, null)).trace()).contains(TraceId.of(new TicketId(1)));
        assertThat(batch(item(1, GIVEN)).trace()).contains(GIVEN);
    }

    @Test
    void isTheOneThatAllShare() {
        assertThat(batch(item(1, GIVEN), item(2, GIVEN)).trace()).contains(GIVEN);
    }

    @Test
    void isNoneWhereTheyDifferOrNoneIs() {
        assertThat(batch(item(1, GIVEN), item(2, null)).trace()).isEmpty();
        assertThat(batch(item(1, null), item(2, null)).trace()).isEmpty();
        assertThat(batch().trace()).isEmpty();
    }

    @Test
    void ofAMessageFollowsFromItsIdWhateverThatIs() {
        String id = MessageIds.next(new SaleId(7));

        assertThat(MessageIds.trace(id)).isEqualTo(MessageIds.trace(id)).isNotEqualTo(MessageIds.trace(id + "/0"));
        assertThat(MessageIds.trace("a stranger's")).isNotEqualTo(MessageIds.trace(""));
    }

    @Test
    void isWrittenOnlyWhenAClientGaveIt() {
        assertThat(json.write(item(1, null))).doesNotContain("trace");
        assertThat(json.write(item(1, GIVEN))).contains("\"traceId\":\"" + GIVEN + "\"");
        assertThat(json.read(json.write(item(1, GIVEN)), PlaceOrders.Item.class))
                .isEqualTo(item(1, GIVEN));
        assertThat(json.read(json.write(item(1, null)), PlaceOrders.Item.class)).isEqualTo(item(1, null));
    }

    private static PlaceOrders batch(PlaceOrders.Item... items) {
        return new PlaceOrders("m-1", 3, NOW, new SaleId(7), "Phone", 1_999, "EUR", 900, List.of(items));
    }

    private static PlaceOrders.Item item(long ticket, TraceId trace) {
        return new PlaceOrders.Item(new TicketId(ticket), new BuyerId("b-" + ticket), 1, 1, NOW, trace);
    }
}

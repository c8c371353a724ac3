package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceOrdersTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final List<PlaceOrders.Item> items = IntStream.range(0, 3)
            .mapToObj(i -> new PlaceOrders.Item(new TicketId(i), new BuyerId("b-" + i), 1, 1, NOW, null))
            .toList();
    private final PlaceOrders batch = new PlaceOrders("m-1", 1, NOW, new SaleId(7), "Phone", 1_999, "EUR", 900, items);

    @Test
    void isSplitIntoOneMessageForEachItemWithTheSameTerms() {
        assertThat(batch.singles())
                .extracting(PlaceOrders::items)
                .containsExactly(List.of(items.get(0)), List.of(items.get(1)), List.of(items.get(2)));
        assertThat(batch.singles()).allMatch(single -> single.with("m-1", items).equals(batch));
    }

    @Test
    void isSplitIntoTheSameMessagesEachTime() {
        assertThat(batch.singles()).isEqualTo(batch.singles());
        assertThat(batch.singles()).extracting(PlaceOrders::messageId).containsExactly("m-1/0", "m-1/1", "m-1/2");
    }
}

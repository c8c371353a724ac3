package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.WarehouseQueue;
import io.seckill.json.Json;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages that overtake others, in a queue that nobody of the application reads. */
class PriorityIT extends InContainer {

    @Inject
    Publisher publisher;

    @Inject
    Elsewhere elsewhere;

    @Inject
    WarehouseQueue queue;

    @Inject
    Json json;

    @Test
    void anUrgentMessageOvertakesThoseThatWaitInItsQueue() {
        SaleId sale = SaleId.next();

        Stream.of(4, 4, 7, 0)
                .forEach(urgency -> elsewhere.commit(() -> publisher.send(Channel.WAREHOUSE, Note.of(sale, urgency))));

        assertThat(urgencies(queue.take(sale))).containsExactly(7, 4, 4, 0);
    }

    private List<Integer> urgencies(List<String> bodies) {
        return bodies.stream()
                .map(body -> json.read(body, Note.class).urgency())
                .toList();
    }
}

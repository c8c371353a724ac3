package io.seckill.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seckill.order.PlaceOrders;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Public, like the records of the application: JSON-B reads public types only. */
public class JsonTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00.123Z");

    private final Json json = new Json();

    public record Body(BigDecimal quantity) {}

    @Test
    void readsBackAMessage() {
        PlaceOrders.Item item = new PlaceOrders.Item(TicketId.next(), new BuyerId("b-1"), 2, 1, NOW, null);
        PlaceOrders command =
                new PlaceOrders("m-1", 1, NOW, SaleId.next(), "Phone", 199_900, "EUR", 900, List.of(item));

        assertThat(json.read(json.write(command), PlaceOrders.class)).isEqualTo(command);
    }

    @Test
    void writesIdentifiersAsUsersSeeThem() {
        TicketId ticket = TicketId.next();

        String text = json.write(new PlaceOrders.Item(ticket, new BuyerId("b-1"), 1, 1, NOW, null));

        assertThat(text).contains("\"ticketId\":\"" + ticket + "\"").contains("\"buyer\":\"b-1\"");
    }

    @Test
    void readsNumbersWithoutCuttingThem() {
        assertThat(body("{\"quantity\":4294967297}").quantity()).isEqualByComparingTo("4294967297");
        assertThat(body("{\"quantity\":1.5}").quantity()).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}}",
                "{} x",
                "[1]",
                "1",
                "null",
                "\"text\"",
                "{\"quantity\":}",
                "{\"quantity\":\"many\"}",
                "{\"quantity\":{}}",
                "{\"quantity\":[1]}"
            })
    void refusesWhatIsNotOneObjectOfTheForm(String text) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> body(text));
    }

    private Body body(String text) {
        return json.readObject(text.getBytes(StandardCharsets.UTF_8), Body.class);
    }

    @Test
    void refusesWhatGoesBeyondTheParser() {
        String deep = "{\"quantity\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}";
        String longNumber = "{\"quantity\":" + "1".repeat(2_000) + "}";

        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> body(deep));
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> body(longNumber));
    }
}

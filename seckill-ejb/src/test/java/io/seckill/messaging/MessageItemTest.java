package io.seckill.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageItemTest {

    @Test
    void namesWhatItIsAbout() {
        MessageItem item = MessageItem.of("{\"items\":[{\"orderId\":\"o\",\"ticketId\":\"t\",\"buyer\":\"ann\"}]}")
                .get(0);

        assertThat(item)
                .isEqualTo(new MessageItem(
                        Optional.of("o"), Optional.of("t"), Optional.empty(), Optional.of("ann"), Optional.empty()));
        assertThat(item.names("o")).isTrue();
        assertThat(item.names("t")).isTrue();
        assertThat(item.names("ann")).as("a buyer may be called like a thing").isFalse();
    }

    @Test
    void isReadOneForEach() {
        assertThat(MessageItem.of("{\"items\":[{\"refundId\":\"r\"},{\"refundId\":\"s\"},7]}"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"items\":1}", "{\"items\":[1,null]}", "{\"items\":[{"})
    void isNowhereInAStrangersMessage(String body) {
        assertThat(MessageItem.of(body)).isEmpty();
    }
}

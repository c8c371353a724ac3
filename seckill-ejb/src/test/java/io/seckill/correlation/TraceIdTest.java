package io.seckill.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seckill.value.TicketId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {

    @Test
    void isTheTicketWithZerosBeforeIt() {
        assertThat(TraceId.of(new TicketId(0x0cb06d1249a6e6f1L))).hasToString("00000000000000000cb06d1249a6e6f1");
        assertThat(TraceId.of(new TicketId(-1))).hasToString("0000000000000000ffffffffffffffff");
    }

    @Test
    void isTheDigitsOfAUuid() {
        assertThat(TraceId.of(UUID.fromString("4bf92f35-77b3-4da6-a3ce-929d0e0e4736")))
                .hasToString("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00000000000000000000000000000001",
                "ffffffffffffffffffffffffffffffff"
            })
    void readsWhatItWrites(String text) {
        assertThat(TraceId.parse(text)).map(TraceId::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000000000000000000000000000000", "4BF92F3577B34DA6A3CE929D0E0E4736", "4bf9"})
    void isNoOtherText(String text) {
        assertThat(TraceId.parse(text)).isEmpty();
    }

    @Test
    void isNeverZero() {
        assertThatThrownBy(() -> new TraceId(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.seckill.crash.books;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {

    @Test
    void writesThirteenDigits() {
        assertThat(Identifier.text(0)).isEqualTo("0000000000000");
        assertThat(Identifier.text(33)).isEqualTo("0000000000011");
        assertThat(Identifier.text(Long.MAX_VALUE)).isEqualTo("7ZZZZZZZZZZZZ");
        assertThat(Identifier.text(-1)).isEqualTo("FZZZZZZZZZZZZ");
    }
}

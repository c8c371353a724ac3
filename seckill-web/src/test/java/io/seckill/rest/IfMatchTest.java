package io.seckill.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"7\"|true",
                "*|true",
                "\"6\", \"7\"|true",
                "\"6\"|false",
                "\"77\"|false",
                "W/\"7\"|false",
                "7|false",
                "\"7|false"
            })
    void comparesStrongly(String header, boolean matches) {
        assertThat(IfMatch.required(header).matches("7")).isEqualTo(matches);
    }
}

package io.seckill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormTest {

    @Test
    void makesALineOfJsonOfEachLineThatIsPrinted() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(
                new JsonOutput(new PrintStream(written, true, StandardCharsets.UTF_8)), true, StandardCharsets.UTF_8);

        output.println("ready \"now\"");
        output.println();
        output.print("café\t");
        output.print("1\nhalf");

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"timestamp\":\"")
                                .contains("\"level\":\"INFO\",\"logger\":\"stdout\"")
                                .endsWith("\"message\":\"ready \\\"now\\\"\"}"),
                        line -> assertThat(line).endsWith("\"message\":\"café\\t1\"}"));
    }

    @ParameterizedTest
    @CsvSource({"xml, info, seckill.log.format=xml", "json, fine, seckill.log.level=fine"})
    void refusesWhatItDoesNotKnow(String format, String level, String named) {
        assertThatThrownBy(() -> LogForm.of(format, level))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }
}

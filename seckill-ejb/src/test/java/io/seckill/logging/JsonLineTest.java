package io.seckill.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.correlation.Correlation;
import io.seckill.correlation.TraceId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {

    private static final TraceId TRACE =
            TraceId.parse("4bf92f3577b34da6a3ce929d0e0e4736").orElseThrow();

    private final JsonLine form = new JsonLine();

    @Test
    void saysWhatTheLineSays() {
        LogRecord line = line(Level.INFO, "SMS {0} for order {1}", 7, "x");
        line.setInstant(Instant.parse("2026-11-28T03:00:00.120999Z"));

        assertThat(form.format(line))
                .isEqualTo("{\"timestamp\":\"2026-11-28T03:00:00.120Z\",\"level\":\"INFO\",\"logger\":\"io.seckill.X\","
                        + "\"thread\":\"" + Thread.currentThread().getName()
                        + "\",\"message\":\"SMS 7 for order x\"}\n");
    }

    @Test
    void hasTheIdOfThePurchaseThatTheThreadIsAbout() {
        Correlation.with(
                TRACE,
                () -> assertThat(read(line(Level.INFO, "paid")).getString("traceId"))
                        .isEqualTo(TRACE.toString()));

        assertThat(read(line(Level.INFO, "paid"))).doesNotContainKey("traceId");
    }

    @Test
    void staysOneLineOfJsonWhateverIsInIt() {
        String nasty =
                "\"quoted\" \\ \n\r\t\b\f\u0000\u0001\u001f\u007f\u2028\u2029 é 漢 \ud83d\ude00 {\"a\":1} </script> '{0";

        String text = form.format(line(Level.INFO, nasty));

        assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
        assertThat(parse(text).getString("message")).isEqualTo(nasty);
    }

    @Test
    void hasTheStackWithItsCausesAsOneString() {
        LogRecord line = line(Level.WARNING, "a request failed");
        line.setThrown(new IllegalStateException("outer \"one\"", new IllegalArgumentException("inner\none")));

        String text = form.format(line);

        assertThat(text.indexOf('\n')).isEqualTo(text.length() - 1);
        assertThat(parse(text).getString("exception"))
                .startsWith("java.lang.IllegalStateException: outer \"one\"")
                .contains(
                        "\tat io.seckill.logging.JsonLineTest.",
                        "Caused by: java.lang.IllegalArgumentException: inner\none");
    }

    @Test
    void takesALineWithoutMessageAndLogger() {
        JsonObject line = read(new LogRecord(Level.INFO, null));

        assertThat(line.getString("message")).isEqualTo("null");
        assertThat(line.getString("logger")).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({
        "SEVERE, ERROR",
        "WARNING, WARNING",
        "INFO, INFO",
        "CONFIG, DEBUG",
        "FINE, DEBUG",
        "FINER, TRACE",
        "1100, ERROR",
        "850, INFO"
    })
    void namesLevelsAsTheApplicationDoes(String given, String named) {
        assertThat(read(line(Level.parse(given), "x")).getString("level")).isEqualTo(named);
    }

    private JsonObject read(LogRecord line) {
        return parse(form.format(line));
    }

    private static JsonObject parse(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static LogRecord line(Level level, String message, Object... parameters) {
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName("io.seckill.X");
        line.setParameters(parameters);
        return line;
    }
}

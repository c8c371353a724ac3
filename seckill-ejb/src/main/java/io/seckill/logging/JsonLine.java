package io.seckill.logging;

import io.seckill.correlation.Correlation;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A line of the log as one JSON object: {@code timestamp}, {@code level}, {@code logger}, {@code thread}, {@code message},
 * {@code traceId} of the purchase that the thread is about, {@code exception} with its stack. Works in the thread that logs.
 *
 * <p>The launcher of the distribution has the same for the lines before the application is there.
 */
final class JsonLine extends Formatter {

    private static final int MILLISECONDS = 3;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(MILLISECONDS).toFormatter();

    private final JsonGeneratorFactory generators = Json.createGeneratorFactory(Map.of());

    @Override
    public String format(LogRecord line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generators.createGenerator(text)) {
            json.writeStartObject()
                    .write("timestamp", TIME.format(line.getInstant()))
                    .write("level", LineLevel.of(line.getLevel()).name())
                    .write("logger", String.valueOf(line.getLoggerName()))
                    .write("thread", Thread.currentThread().getName())
                    .write("message", String.valueOf(formatMessage(line)));
            Correlation.current().ifPresent(trace -> json.write("traceId", trace.toString()));
            if (line.getThrown() != null) {
                json.write("exception", stack(line.getThrown()));
            }
            json.writeEnd();
        }
        return text.append('\n').toString();
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

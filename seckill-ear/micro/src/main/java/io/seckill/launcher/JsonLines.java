package io.seckill.launcher;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Each line of the server's log as one JSON object. The application has the same formatter with one field more, the purchase's id,
 * and puts it into this one's place by its name.
 *
 * <p>Public, with a public constructor, because the JDK makes it from {@code logging.properties}.
 */
public final class JsonLines extends Formatter {

    private static final int MILLISECONDS = 3;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(MILLISECONDS).toFormatter();

    /** A line that no logger has written. */
    static String of(Level level, String name, String message) {
        LogRecord line = new LogRecord(level, message);
        line.setLoggerName(name);
        return new JsonLines().format(line);
    }

    @Override
    public String format(LogRecord line) {
        JsonStringWriter json = JsonWriter.string()
                .object()
                .value("timestamp", TIME.format(line.getInstant()))
                .value("level", level(line.getLevel()))
                .value("logger", String.valueOf(line.getLoggerName()))
                .value("thread", Thread.currentThread().getName())
                .value("message", String.valueOf(formatMessage(line)));
        if (line.getThrown() != null) {
            json.value("exception", stack(line.getThrown()));
        }
        return json.end().done() + "\n";
    }

    /** As {@link System.Logger} names it. */
    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "WARNING";
        }
        if (level.intValue() >= Level.INFO.intValue()) {
            return "INFO";
        }
        return level.intValue() >= Level.FINE.intValue() ? "DEBUG" : "TRACE";
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

package io.seckill.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.SimpleFormatter;

/** What the settings say about the log of this process: its form, and from which level on the application writes lines. */
record LogForm(boolean json, Level level) {

    static final String FORMAT = "seckill.log.format";
    static final String LEVEL = "seckill.log.level";

    private static final Map<String, Level> LEVELS = Map.of(
            "ERROR", Level.SEVERE,
            "WARNING", Level.WARNING,
            "INFO", Level.INFO,
            "DEBUG", Level.FINE,
            "TRACE", Level.ALL);

    static LogForm given() {
        return of(Setting.of(FORMAT).orElse("text"), Setting.of(LEVEL).orElse("INFO"));
    }

    /** @throws StartRefused when there is no such format or level */
    static LogForm of(String format, String level) {
        Level known = LEVELS.get(level.toUpperCase(Locale.ROOT));
        if (known == null) {
            throw new StartRefused(LEVEL + "=" + level + " is not error, warning, info, debug or trace.");
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "text" -> new LogForm(false, known);
            case "json" -> new LogForm(true, known);
            default -> throw new StartRefused(FORMAT + "=" + format + " is not text or json.");
        };
    }

    /** What {@code logging.properties} needs to know. */
    Map<String, String> values() {
        return Map.of(
                "LOG_FORMATTER",
                (json ? JsonLines.class : SimpleFormatter.class).getName(),
                "LOG_LEVEL",
                level.getName(),
                "LOG_CONSOLE_LEVEL",
                (level.intValue() < Level.INFO.intValue() ? level : Level.INFO).getName());
    }

    /** Before anything is printed. */
    void apply() {
        if (json) {
            System.setOut(new PrintStream(new JsonOutput(System.out), true, StandardCharsets.UTF_8));
        }
    }
}

package io.seckill.logging;

import java.util.Arrays;
import java.util.logging.Level;

/** Levels as {@link System.Logger} names them, each with the one that {@code java.util.logging} has for it; the highest first. */
public enum LineLevel {
    ERROR(Level.SEVERE),
    WARNING(Level.WARNING),
    INFO(Level.INFO),
    DEBUG(Level.FINE),
    TRACE(Level.ALL);

    private final Level level;

    LineLevel(Level level) {
        this.level = level;
    }

    Level level() {
        return level;
    }

    /** Servers have levels of their own between these. */
    static LineLevel of(Level level) {
        return Arrays.stream(values())
                .filter(known -> level.intValue() >= known.level.intValue())
                .findFirst()
                .orElse(TRACE);
    }
}

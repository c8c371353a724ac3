package io.seckill.logging;

import io.seckill.config.Settings;
import io.seckill.node.NodeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings of the log.
 *
 * @param level from which on lines are written; without it the server decides
 * @param file in which JSON lines are written; without it they go to the process's standard output
 */
public record LogSettings(Format format, Optional<LineLevel> level, Optional<String> file) implements NodeSettings {

    /** {@code TEXT} is whatever the server makes of a line. */
    public enum Format {
        TEXT,
        JSON
    }

    @ApplicationScoped
    static class Source {

        @Produces
        @Singleton
        LogSettings read(Settings settings) {
            return new LogSettings(
                    settings.text("seckill.log.format")
                            .map(text -> oneOf(Format.class, "seckill.log.format", text))
                            .orElse(Format.TEXT),
                    settings.text("seckill.log.level").map(text -> oneOf(LineLevel.class, "seckill.log.level", text)),
                    settings.text("seckill.log.file"));
        }

        private static <E extends Enum<E>> E oneOf(Class<E> type, String name, String text) {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + "=" + text + " is not known", e);
            }
        }
    }
}

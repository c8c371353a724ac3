package io.seckill.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings (MicroProfile Config: system properties, environment variables) and refuses nonsense by name, so that
 * a mistake ends the start and not a sale.
 */
@ApplicationScoped
public class Settings {

    public Optional<String> text(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }

    /** Where the application keeps what it makes itself. */
    public Path dataDir() {
        return Path.of(text("seckill.data-dir").orElse("data"));
    }

    public boolean flag(String name, boolean fallback) {
        return ConfigProvider.getConfig().getOptionalValue(name, Boolean.class).orElse(fallback);
    }

    public int number(String name, int fallback, int least, int most) {
        String given = text(name).orElse(Integer.toString(fallback));
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refused(name, given, least + " to " + most, e);
        }
        throw refused(name, given, least + " to " + most, null);
    }

    public Duration millis(String name, int fallback, int least, int most) {
        return Duration.ofMillis(number(name, fallback, least, most));
    }

    private static IllegalArgumentException refused(String name, String given, String allowed, Exception cause) {
        return new IllegalArgumentException(name + "=" + given + " is not a number from " + allowed, cause);
    }
}

package io.seckill.launcher;

import java.util.Locale;
import java.util.Optional;

/** A setting of the application, read before there is an application. */
final class Setting {

    private Setting() {}

    /** As a system property or as an environment variable, by the names that MicroProfile Config gives them. */
    static Optional<String> of(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }
}

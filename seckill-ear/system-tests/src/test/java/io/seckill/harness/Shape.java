package io.seckill.harness;

import java.util.Locale;

/**
 * What the system under test runs on, by the system properties {@code server} and {@code database}: everything in one
 * process, or an application server with MySQL and an Artemis server beside it.
 */
public record Shape(Platform platform, boolean embedded) {

    public Shape {
        if (embedded && platform != Platform.MICRO) {
            throw new IllegalArgumentException("database=h2 is embedded in server=micro, there is none on " + platform);
        }
    }

    /** Without properties: the embedded default. */
    public static Shape given() {
        return of(System.getProperty("server", "micro"), System.getProperty("database", "h2"));
    }

    static Shape of(String server, String database) {
        return switch (database) {
            case "h2" -> new Shape(platform(server), true);
            case "mysql" -> new Shape(platform(server), false);
            default -> throw new IllegalArgumentException("database is h2 or mysql, not " + database);
        };
    }

    private static Platform platform(String server) {
        return switch (server) {
            case "micro", "wildfly", "payara" -> Platform.valueOf(server.toUpperCase(Locale.ROOT));
            default -> throw new IllegalArgumentException("server is micro, wildfly or payara, not " + server);
        };
    }

    @Override
    public String toString() {
        return platform.name().toLowerCase(Locale.ROOT) + "+" + (embedded ? "h2" : "mysql");
    }
}

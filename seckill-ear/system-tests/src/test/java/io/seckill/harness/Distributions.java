package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/** The servers as their makers ship them, which the build has fetched; what it has made for them; the scripts that join both. */
public final class Distributions {

    private static final Path FETCHED = path("seckill.distributions", "target/distributions");
    private static final Path CONFIG = path("seckill.config", "../../config");

    private Distributions() {}

    /** The jar that starts the runnable distribution. */
    static Path micro() {
        return path("seckill.distribution", "../micro/target/seckill-micro").resolve("seckill.jar");
    }

    /** The unpacked folder. */
    static Path artemis() {
        return fetched("apache-artemis-*");
    }

    static Path wildFly() {
        return fetched("wildfly-dist-*.zip");
    }

    static Path payara() {
        return fetched("payara-*.zip");
    }

    /** The application for WildFly; Payara's script finds it by itself. */
    static Path archive() {
        return path("seckill.archive", "../enterprise-archive/target/seckill.ear");
    }

    /** A script of {@code config/}, by its path there. */
    static String script(String path) {
        return config(path).toString();
    }

    /** A file of {@code config/}, by its path there. */
    public static Path config(String path) {
        return CONFIG.resolve(path);
    }

    private static Path path(String property, String usual) {
        return Path.of(System.getProperty(property, usual)).toAbsolutePath().normalize();
    }

    private static Path fetched(String pattern) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Files.createDirectories(FETCHED), pattern)) {
            Iterator<Path> first = found.iterator();
            if (first.hasNext()) {
                return first.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("No " + pattern + " in " + FETCHED + ": the build fetches it when "
                + MySqlAddress.VARIABLE + " is set for it, see README");
    }
}

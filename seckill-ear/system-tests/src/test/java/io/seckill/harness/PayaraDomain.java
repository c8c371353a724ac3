package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A Payara Server's folder with a domain of its own; all else is shared with the configured server. */
record PayaraDomain(Path server) {

    /** What {@code configure.sh} adds to its port base. */
    static final int HTTP = 80;

    static final int OPERATORS = 81;
    static final int ADMINISTRATION = 48;

    private static final String HEAP = "<jvm-options>-Xmx1g</jvm-options>";

    static PayaraDomain copyOf(Path configured, Path server) {
        PayaraDomain copy = new PayaraDomain(server);
        PayaraDomain original = new PayaraDomain(configured);
        Folders.link(configured, server);
        Folders.delete(copy.folder());
        Folders.copy(original.folder(), copy.folder());
        // It names the files of the configured server; the server makes it anew.
        Folders.delete(copy.folder().resolve("osgi-cache"));
        copy.rotateNoLog();
        return copy;
    }

    void usePorts(int configuredBase, int http, int operators, int administration) {
        Path domainXml = folder().resolve("config").resolve("domain.xml");
        replace(domainXml, quoted(configuredBase + HTTP), quoted(http));
        replace(domainXml, quoted(configuredBase + OPERATORS), quoted(operators));
        replace(domainXml, quoted(configuredBase + ADMINISTRATION), quoted(administration));
        write(server.resolve("admin-port"), String.valueOf(administration));
    }

    void addJvmArguments(List<String> arguments) {
        String options = arguments.stream()
                .map(argument -> "<jvm-options>" + escaped(argument) + "</jvm-options>")
                .collect(Collectors.joining());
        replace(folder().resolve("config").resolve("domain.xml"), HEAP, HEAP + options);
    }

    Path log() {
        return folder().resolve("logs").resolve("server.log");
    }

    /** Of the server that was started last, which a killed one leaves there. */
    Optional<Long> pid() {
        Path file = pidFile();
        return Files.exists(file)
                ? Optional.of(read(file).strip()).filter(pid -> !pid.isEmpty()).map(Long::valueOf)
                : Optional.empty();
    }

    private Path pidFile() {
        return folder().resolve("config").resolve("pid");
    }

    private Path folder() {
        return server.resolve("payara6").resolve("glassfish").resolve("domains").resolve("seckill");
    }

    /** A test looks at what was logged since a place in the file. */
    private void rotateNoLog() {
        Path settings = folder().resolve("config").resolve("logging.properties");
        write(settings, read(settings).replaceAll("(?m)(rotationLimitInBytes)=.*$", "$1=0"));
    }

    private static String quoted(int port) {
        return "\"" + port + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void replace(Path file, String text, String by) {
        String content = read(file);
        if (!content.contains(text)) {
            throw new IllegalStateException("There is no " + text + " in " + file);
        }
        write(file, content.replace(text, by));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new file: the old one may be a link that other servers share. */
    private static void write(Path file, String content) {
        delete(file);
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

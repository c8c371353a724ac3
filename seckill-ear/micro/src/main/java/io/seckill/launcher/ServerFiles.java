package io.seckill.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The server's own folders and files below the data folder, and where its archives are. */
final class ServerFiles {

    private final DataFolder data;
    private final Path library;
    private final LogForm log;

    /** @param library folder with {@code seckill.war} and {@code artemis.rar} */
    ServerFiles(DataFolder data, Path library, LogForm log) {
        this.data = data;
        this.library = library;
        this.log = log;
    }

    Path application() {
        return present("seckill.war");
    }

    Path resourceAdapter() {
        return present("artemis.rar");
    }

    private Path present(String archive) {
        Path path = library.resolve(archive);
        if (!Files.isReadable(path)) {
            throw new StartRefused("The file " + path + " is missing. Build the distribution again: mvn package");
        }
        return path;
    }

    /** An empty folder for what the server unpacks: it starts from its archives each time, never from yesterday's copy. */
    Path emptyWorkFolder(String name) throws IOException {
        Path work = data.path().resolve(name);
        if (Files.exists(work)) {
            deleteAll(work);
        }
        return Files.createDirectories(work);
    }

    /** Writes the server's logging settings and returns the file. */
    Path loggingSettings() throws IOException {
        Map<String, String> values = new HashMap<>(log.values());
        values.put("LOG_FILE", loggingPattern(data.folder("log").resolve("seckill.%g.log")));
        Path settings = data.path().resolve("logging.properties");
        Files.writeString(settings, Placeholders.replace(template(), values));
        return settings;
    }

    /** In a pattern of log file names only {@code %g} is meant, and a properties file takes backslashes for itself. */
    static String loggingPattern(Path log) {
        String folder = log.getParent().toString().replace("%", "%%");
        return (folder + "/" + log.getFileName()).replace("\\", "\\\\");
    }

    private static String template() throws IOException {
        try (InputStream template = ServerFiles.class.getResourceAsStream("logging.properties")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where servers keep data and logs. Those of the servers stay when a test failed, to be read. */
final class WorkFolder {

    private static final Path FOLDER =
            Path.of(System.getProperty("seckill.workFolder", "target/servers")).toAbsolutePath();

    private static final List<Path> SERVERS = new CopyOnWriteArrayList<>();

    private WorkFolder() {}

    /** A new folder for one server. */
    static Path forServer() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(FOLDER), "server-");
            SERVERS.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hundred servers of a test run leave gigabytes. To be called when they have all ended. */
    static void removeServersOfPassedTests() {
        if (TestResults.allPassed()) {
            SERVERS.forEach(Folders::delete);
        }
    }

    /** A place for a folder of that name; what an earlier run has left there is gone. */
    static Path emptied(String name) {
        Folders.delete(FOLDER.resolve(name));
        return FOLDER.resolve(name);
    }

    static Path file(String beginning, String end) {
        try {
            return Files.createTempFile(Files.createDirectories(FOLDER), beginning, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

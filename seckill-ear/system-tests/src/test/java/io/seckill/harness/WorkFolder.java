package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where servers keep data and logs. It all stays after the tests, to be read when something failed. */
final class WorkFolder {

    private static final Path FOLDER =
            Path.of(System.getProperty("seckill.workFolder", "target/servers")).toAbsolutePath();

    private WorkFolder() {}

    /** A new folder for one server. */
    static Path forServer() {
        try {
            return Files.createTempDirectory(Files.createDirectories(FOLDER), "server-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

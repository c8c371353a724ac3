package io.seckill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The runnable distribution with the reference archive in the place of the application: the same server and settings. */
final class ReferenceDistribution {

    private ReferenceDistribution() {}

    /**
     * Makes one in a folder.
     *
     * @param staticFile the text of its static file
     * @return the jar that starts it
     */
    static Path make(Path distribution, Path folder, String staticFile) {
        try {
            Path library = Files.createDirectories(folder.resolve("lib"));
            copyAll(distribution, folder);
            copyAll(distribution.resolve("lib"), library);
            ReferenceArchive.write(library.resolve("seckill.war"), staticFile);
            return folder.resolve("seckill.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

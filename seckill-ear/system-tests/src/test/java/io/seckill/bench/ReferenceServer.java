package io.seckill.bench;

import static org.awaitility.Awaitility.await;

import io.seckill.harness.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.stream.Stream;

/** The runnable distribution with the reference archive in the place of the application: the same server and settings. */
final class ReferenceServer implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofMinutes(2);
    private static final String BANNER = "Seckill is ready";

    private final Process process;
    private final int port;

    private ReferenceServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param staticFile the text of its static file
     * @param gc the log that its collector writes
     */
    static ReferenceServer start(Path distribution, Path folder, String staticFile, GcLog gc) {
        int port = Ports.free();
        try {
            Path library = Files.createDirectories(folder.resolve("lib"));
            copyAll(distribution, folder);
            copyAll(distribution.resolve("lib"), library);
            ReferenceArchive.write(library.resolve("seckill.war"), staticFile);
            Path log = folder.resolve("server.log");
            ReferenceServer server = new ReferenceServer(launch(folder, port, log, gc), port);
            await("the reference server")
                    .atMost(START_TIME)
                    .until(() -> Files.readString(log).contains(BANNER));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Process launch(Path folder, int port, Path log, GcLog gc) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        gc.jvmArgument(),
                        "-jar",
                        folder.resolve("seckill.jar").toString(),
                        "--port=" + port,
                        "--data=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

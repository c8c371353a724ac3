package io.seckill.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged server, and how a user starts it. */
final class Distribution {

    private static final Path FOLDER =
            Path.of(System.getProperty("seckill.distribution", "../micro/target/seckill-micro"));
    private static final Path WORK_FOLDER = Path.of(System.getProperty("seckill.workFolder", "target/servers"));

    private Distribution() {}

    /** A new folder for one server's data and log. It stays after the test, to be read when something failed. */
    static Path newWorkFolder() {
        try {
            Files.createDirectories(WORK_FOLDER);
            return Files.createTempDirectory(WORK_FOLDER.toAbsolutePath(), "server-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process start(ServerOptions options, int port, Path data, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.addAll(options.jvmArguments());
        command.addAll(List.of("-jar", FOLDER.resolve("seckill.jar").toString()));
        command.addAll(List.of("--port=" + port, "--data=" + data));
        command.addAll(options.arguments());
        return run(command, log.toFile());
    }

    private static Process run(List<String> command, File log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command, e);
        }
    }
}

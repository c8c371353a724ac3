package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that does its work and ends. */
final class Script {

    /** The longest unpacks a server and starts it once to configure it. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Script() {}

    /** Gives what it printed. A file takes the output: the end of a pipe would wait for servers that the command started. */
    static String run(Duration patience, Map<String, String> environment, String... command) {
        Path output = WorkFolder.file("script-", ".log");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            Environment.set(builder, environment);
            int exitCode = exitCode(builder.start(), patience, command);
            String text = Files.readString(output);
            if (exitCode != 0) {
                throw new IllegalStateException(List.of(command) + " ended with " + exitCode + ":\n" + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + List.of(command), e);
        }
    }

    /** The same, for one that is given up after the longest of them. */
    static String run(Map<String, String> environment, String... command) {
        return run(PATIENCE, environment, command);
    }

    private static int exitCode(Process process, Duration patience, String... command) {
        try {
            if (process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(List.of(command) + " did not end within " + patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + List.of(command), e);
        }
    }
}

package io.seckill.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The JDK's program that asks a running JVM. */
public final class Jcmd {

    private static final String PROGRAM =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    /** A JVM that does not answer by then stands still as a whole. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Jcmd() {}

    /**
     * What it answers to a command, such as {@code GC.run}.
     *
     * @throws IllegalStateException when it does not answer
     */
    public static String ask(ProcessHandle jvm, String command) {
        return Script.run(PATIENCE, Map.of(), PROGRAM, String.valueOf(jvm.pid()), command);
    }
}

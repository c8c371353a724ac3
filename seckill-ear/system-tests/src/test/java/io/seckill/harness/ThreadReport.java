package io.seckill.harness;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What the threads of a JVM are doing, for the message of a failure: its log says nothing when it does not go on. */
final class ThreadReport {

    /** A JVM that does not answer by then stands still as a whole. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private static final int STACKS = 25;
    private static final int FRAMES = 6;

    private ThreadReport() {}

    /** The processor time that it took in a second, its memory, and the stacks that most threads share, these first. */
    static String of(ProcessHandle jvm) {
        return "process %d: %d ms of processor time in a second%n%s%n%s"
                .formatted(
                        jvm.pid(),
                        processorMillisInASecond(jvm),
                        answer(jvm, "GC.heap_info"),
                        stacks(answer(jvm, "Thread.print")));
    }

    private static long processorMillisInASecond(ProcessHandle jvm) {
        Duration before = processorTime(jvm);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        return processorTime(jvm).minus(before).toMillis();
    }

    private static Duration processorTime(ProcessHandle jvm) {
        return jvm.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static String stacks(String dump) {
        Map<String, Long> threads = Arrays.stream(dump.split("\n\n"))
                .filter(thread -> thread.contains("java.lang.Thread.State"))
                .collect(groupingBy(ThreadReport::stack, counting()));
        return threads.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(STACKS)
                .map(stack -> stack.getValue() + " x" + stack.getKey())
                .collect(joining("\n"));
    }

    /** Without the line of the thread's own name. */
    private static String stack(String thread) {
        return thread.lines().skip(1).limit(FRAMES).map(line -> "\n  " + line.strip()).collect(joining());
    }

    private static String answer(ProcessHandle jvm, String command) {
        Path output = WorkFolder.file("jcmd-", ".txt");
        try {
            Process jcmd = new ProcessBuilder(JCMD, String.valueOf(jvm.pid()), command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!jcmd.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                jcmd.destroyForcibly();
                return "no answer to " + command;
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }
}

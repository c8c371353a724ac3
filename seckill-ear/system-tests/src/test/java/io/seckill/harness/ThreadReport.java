package io.seckill.harness;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What the threads of a JVM are doing, for the message of a failure: its log says nothing when it does not go on. */
final class ThreadReport {

    private static final int BUSIEST = 8;
    private static final int STACKS = 25;
    private static final int FRAMES = 6;

    private ThreadReport() {}

    /** The threads that took most processor time in a second, the memory, and the stacks that most threads share. */
    static String of(ProcessHandle jvm) {
        return "process %d:%n%s%n%s%n%s"
                .formatted(
                        jvm.pid(),
                        busiest(Path.of("/proc", String.valueOf(jvm.pid()), "task")),
                        answer(jvm, "GC.heap_info"),
                        stacks(answer(jvm, "Thread.print")));
    }

    /** By the names that the kernel has, which the JVM's own threads have too. */
    private static String busiest(Path tasks) {
        Map<String, Long> before = ticks(tasks);
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        Map<String, Long> taken = ticks(tasks).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, task -> task.getValue() - before.getOrDefault(task.getKey(), 0L)));
        return most(taken, BUSIEST, " ticks of 100 a second: ");
    }

    private static Map<String, Long> ticks(Path tasks) {
        try (Stream<Path> all = Files.list(tasks)) {
            return all.map(task -> contents(task.resolve("stat")))
                    .filter(stat -> !stat.isEmpty())
                    .collect(toMap(ThreadReport::name, ThreadReport::ticks));
        } catch (IOException ended) {
            return Map.of();
        }
    }

    /** Number and name: {@code 4711 (VM Thread)}. */
    private static String name(String stat) {
        return stat.substring(0, stat.lastIndexOf(')') + 1);
    }

    /** The 14th and 15th value, in user and in kernel mode: proc(5). */
    private static long ticks(String stat) {
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(values[11]) + Long.parseLong(values[12]);
    }

    /** Empty for a thread that has ended. */
    private static String contents(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static String stacks(String dump) {
        Map<String, Long> threads = Arrays.stream(dump.split("\n\n"))
                .filter(thread -> thread.contains("java.lang.Thread.State"))
                .collect(groupingBy(ThreadReport::stack, counting()));
        return most(threads, STACKS, " x");
    }

    private static String most(Map<String, Long> counts, int limit, String unit) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(limit)
                .map(one -> one.getValue() + unit + one.getKey())
                .collect(joining("\n"));
    }

    /** Without the line of the thread's own name. */
    private static String stack(String thread) {
        return thread.lines()
                .skip(1)
                .limit(FRAMES)
                .map(line -> "\n  " + line.strip())
                .collect(joining());
    }

    private static String answer(ProcessHandle jvm, String command) {
        try {
            return Jcmd.ask(jvm, command);
        } catch (IllegalStateException | UncheckedIOException noAnswer) {
            return noAnswer.getMessage();
        }
    }
}

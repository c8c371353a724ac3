package io.seckill.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collector's log of a JVM that writes one ({@link #jvmArgument}). */
final class GcLog {

    /** As in {@code GC(7) Pause Young (Normal) (G1 Evacuation Pause) 512M->80M(1024M) 12.345ms}. */
    private static final Pattern PAUSE = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\) ([\\d.]+)ms");

    private final Path file;

    GcLog(Path file) {
        this.file = file;
    }

    String jvmArgument() {
        return "-Xlog:gc:file=" + file;
    }

    /** Where the log ends now, for {@link #since}. */
    int end() {
        return lines().size();
    }

    Pauses since(int end) {
        List<Matcher> pauses = lines().stream()
                .skip(end)
                .map(PAUSE::matcher)
                .filter(Matcher::find)
                .toList();
        return new Pauses(
                pauses.size(),
                pauses.stream().mapToDouble(GcLog::millis).sum(),
                pauses.stream().mapToDouble(GcLog::millis).max().orElse(0),
                pauses.isEmpty()
                        ? 0
                        : Long.parseLong(pauses.get(pauses.size() - 1).group(1)));
    }

    private static double millis(Matcher pause) {
        return Double.parseDouble(pause.group(2));
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The collector's pauses during a measurement.
     *
     * @param heapMegabytes in use after the last one; 0 when there was none
     */
    record Pauses(int count, double totalMillis, double longestMillis, long heapMegabytes) {}
}

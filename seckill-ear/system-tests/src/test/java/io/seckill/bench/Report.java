package io.seckill.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table, as lines for a terminal and as Markdown. */
final class Report {

    static final String POST = "reference: bare JAX-RS POST";
    static final String FILE = "reference: static file";

    private static final List<String> TITLES = List.of(
            "scenario",
            "per second",
            "of bare POST",
            "of static file",
            "p50 ms",
            "p99 ms",
            "p99.9 ms",
            "wrong",
            "CPU µs each",
            "GC ms (longest)",
            "heap MB",
            "");

    private final List<Measurement> measurements;

    Report(List<Measurement> measurements) {
        this.measurements = measurements;
    }

    String markdown() {
        return row(TITLES) + "\n" + TITLES.stream().map(title -> "---").collect(Collectors.joining("|", "|", "|\n"))
                + measurements.stream().map(this::cells).map(Report::row).collect(Collectors.joining("\n"));
    }

    boolean isRight() {
        return measurements.stream().allMatch(measurement -> measurement.wrong() == 0);
    }

    static String line(Measurement m) {
        return String.format(
                Locale.ROOT,
                "%-62s %,8.0f/s  p50 %6s  p99 %6s  %6.0f µs CPU  wrong %d  %s",
                m.scenario(),
                m.perSecond(),
                millis(m.load().p50()),
                millis(m.load().p99()),
                m.cpuMicros(),
                m.wrong(),
                m.note());
    }

    private List<String> cells(Measurement m) {
        return List.of(
                m.scenario(),
                format("%,.0f", m.perSecond()),
                ratio(m, POST),
                ratio(m, FILE),
                millis(m.load().p50()),
                millis(m.load().p99()),
                millis(m.load().p999()),
                String.valueOf(m.wrong()),
                cpu(m),
                format("%.0f (%.0f)", m.pauses().totalMillis(), m.pauses().longestMillis()),
                String.valueOf(m.pauses().heapMegabytes()),
                m.note());
    }

    private String ratio(Measurement measurement, String reference) {
        return measurements.stream()
                .filter(candidate -> candidate.scenario().equals(reference))
                .findFirst()
                .map(found -> format("%.0f %%", 100 * measurement.perSecond() / found.perSecond()))
                .orElse("");
    }

    /** The sum, and its parts where there is more than one process. */
    private static String cpu(Measurement m) {
        String sum = format("%.0f", m.cpuMicros());
        return m.cpu().size() == 1
                ? sum
                : sum
                        + m.cpu().entrySet().stream()
                                .map(Map.Entry::getKey)
                                .map(process -> format("%s %.0f", process, m.cpuMicros(process)))
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String millis(Duration time) {
        return format("%.1f", time.toNanos() / 1e6);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}

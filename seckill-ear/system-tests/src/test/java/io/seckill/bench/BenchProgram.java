package io.seckill.bench;

import io.seckill.harness.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Runs the benchmark and writes {@code bench.md} and {@code bench.svg}. Ends with exit code 1 when an answer or the books
 * were wrong. Settings are system properties, see {@link BenchPlan}.
 */
public final class BenchProgram {

    private BenchProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("seckill.bench.folder")));
        Path distribution = Path.of(System.getProperty("seckill.distribution"));
        Bench bench = new Bench(
                BenchPlan.fromProperties(), folder, distribution, made -> System.out.println(Report.line(made)));
        List<Measurement> measurements = bench.run();
        Report report = new Report(measurements);
        String text = machine() + "\n\n" + report.markdown() + "\n";
        Files.writeString(folder.resolve("bench.md"), text);
        Files.writeString(folder.resolve("bench.svg"), new Plot(measurements).svg());
        System.out.println("\n" + text);
        System.exit(report.isRight() ? 0 : 1);
    }

    private static String machine() {
        return "%s: %d cores, load generator on the same machine; Java %s, %s %s. Server and database: %s."
                .formatted(
                        Instant.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Shape.given());
    }
}

package io.seckill.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Prometheus understands what lies in {@code config/monitoring}. That its metrics exist, the tests of the server show. */
class AlertRulesTest {

    private static final Path FOLDER = Path.of("../../config/monitoring");

    @Test
    void arePrometheusRules() throws Exception {
        assumeTrue(isThere("promtool"), "needs promtool (Debian's package prometheus)");
        Process check = new ProcessBuilder("promtool", "check", "config", "prometheus.yml")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor()).as(said).isZero();
        assertThat(said).contains("rules found");
    }

    @Test
    void sayWhatToDo() throws IOException {
        String rules = Files.readString(FOLDER.resolve("alerts.yml"));

        long alerts = count(rules, "- alert:");
        assertThat(alerts).isGreaterThanOrEqualTo(12);
        assertThat(Stream.of("expr:", "for:", "severity:", "summary:", "action:")
                        .map(field -> count(rules, field)))
                .containsOnly(alerts);
    }

    private static long count(String rules, String field) {
        return rules.lines().filter(line -> line.strip().startsWith(field)).count();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

package io.seckill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each button and chart of the console is used by a test in a browser, which finds it by its name or by an attribute of its own. */
class ConsoleButtonsTest {

    private static final Path SCRIPTS = Path.of("../../seckill-web/src/main/webapp/console/js");
    private static final Path TESTS = Path.of("src/test/java/io/seckill");

    /** A button that does something, and what else is said of it. */
    private static final Pattern BUTTON =
            Pattern.compile("actions\\.(?:button|submit)\\('([\\w-]+)'((?:(?!actions\\.).){0,400})", Pattern.DOTALL);

    private static final Pattern ATTRIBUTE = Pattern.compile("'(data-[\\w-]+)':");
    private static final Pattern CHART = Pattern.compile("new Chart\\(\\{name: '([\\w-]+)'");

    @Test
    void eachButtonIsPressed() throws IOException {
        String tests = tests();
        List<MatchResult> buttons =
                BUTTON.matcher(text(SCRIPTS, ".js")).results().toList();

        assertThat(buttons).hasSizeGreaterThan(25);
        assertThat(buttons.stream()
                        .filter(button -> !isNamed(button.group(1), tests))
                        .filter(button -> !isFoundByAttribute(button.group(2), tests))
                        .map(button -> button.group(1)))
                .as("not pressed by any test")
                .isEmpty();
    }

    @Test
    void eachChartIsLookedAt() throws IOException {
        String tests = tests();
        List<String> charts = CHART.matcher(text(SCRIPTS, ".js"))
                .results()
                .map(chart -> chart.group(1))
                .toList();

        assertThat(charts)
                .hasSizeGreaterThan(3)
                .allMatch(chart -> tests.contains('"' + chart + '"') || tests.contains("[data-chart=" + chart + "]"));
    }

    /** Those that sign in do so by the harness. */
    private static String tests() throws IOException {
        return text(TESTS.resolve("system"), "BrowserIT.java") + text(TESTS.resolve("harness"), "Console.java");
    }

    private static boolean isNamed(String button, String tests) {
        return tests.contains("action(\"" + button + "\")");
    }

    private static boolean isFoundByAttribute(String rest, String tests) {
        return ATTRIBUTE.matcher(rest).results().anyMatch(attribute -> tests.contains("[" + attribute.group(1)));
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return String.join(
                    "\n",
                    files.filter(file -> file.toString().endsWith(ending))
                            .map(ConsoleButtonsTest::read)
                            .toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

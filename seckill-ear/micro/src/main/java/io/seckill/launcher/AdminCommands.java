package io.seckill.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Server commands from a template: one command per line, words apart by blanks, {@code @NAME@} for a value.
 *
 * <p>A line is cut into words before its values are put in, so a value with a blank stays one word. A value inside a
 * list of properties ({@code name=value:name=value}) needs {@link #propertyValue} first.
 */
record AdminCommands(List<List<String>> commands) {

    static AdminCommands fromResource(String name, Map<String, String> values) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(AdminCommands.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return new AdminCommands(lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> words(line, values))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String line, Map<String, String> values) {
        return Arrays.stream(line.split("\\s+"))
                .map(word -> Placeholders.replace(word, values))
                .toList();
    }

    /** The value with everything escaped that ends it in a list of properties. */
    static String propertyValue(String value) {
        return value.replaceAll("([\\\\:=])", "\\\\$1");
    }
}

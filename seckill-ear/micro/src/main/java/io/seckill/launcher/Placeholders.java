package io.seckill.launcher;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces {@code @NAME@} in a text. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("@([A-Z_]+)@");

    private Placeholders() {}

    /** @throws IllegalArgumentException when the text names a value that there is not */
    static String replace(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for @" + name + "@");
        }
        return value;
    }
}

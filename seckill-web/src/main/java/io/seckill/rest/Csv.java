package io.seckill.rest;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a CSV file (RFC 4180). */
public final class Csv {

    /** A header line comes first. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String LINE_END = "\r\n";

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\r\n]");

    /** What a spreadsheet takes for a formula, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private Csv() {}

    /** One line with its end. A text that a spreadsheet would carry out gets an apostrophe before it, which makes it a text. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(Object value) {
        String text = value instanceof Number ? value.toString() : harmless(value.toString());
        return TO_BE_QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}

package io.seckill.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a server has printed, over all its starts. */
public final class ServerLog {

    private static final Pattern STACK_TRACE = Pattern.compile("^\\s*(at [\\w.$/@<>]+\\(.*\\)|Caused by: .*)");

    /** WildFly's HTTP server says so when a client still knocks while it stops; no request is in it any more. */
    private static final String UNDERTOW_HAS_STOPPED = "UT000131: Buffer pool is closed";

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Where the log ends now, for {@link #since(int)}. */
    public int end() {
        return text().length();
    }

    public String since(int end) {
        return text().substring(end);
    }

    /** The lines of stack traces, Java's and those inside a JSON line, printed since the log ended there. */
    public List<String> stackTracesSince(int end) {
        return stackTracesIn(since(end));
    }

    /** The same of what was printed before the log ended there. */
    public List<String> stackTracesUntil(int end) {
        return stackTracesIn(text().substring(0, end));
    }

    private static List<String> stackTracesIn(String printed) {
        List<String> lines = new ArrayList<>();
        boolean ours = true;
        for (String line :
                printed.replace("\\n", "\n").replace("\\t", "\t").lines().toList()) {
            if (!STACK_TRACE.matcher(line).find()) {
                ours = !line.contains(UNDERTOW_HAS_STOPPED);
            } else if (ours) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Empty before the first start. */
    public String text() {
        if (Files.notExists(file)) {
            return "";
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, for the message of a failure. */
    String tail() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}

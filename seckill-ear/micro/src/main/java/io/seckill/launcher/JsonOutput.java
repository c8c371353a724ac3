package io.seckill.launcher;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/** What the launcher tells, and what the server prints past its log: each line as the JSON of a log line. */
final class JsonOutput extends OutputStream {

    private static final String NAME = "stdout";

    /** Bytes, after which a line is ended. */
    private static final int LONGEST = 100_000;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final PrintStream output;

    JsonOutput(PrintStream output) {
        this.output = output;
    }

    @Override
    public synchronized void write(int character) {
        if (character != '\n') {
            line.write(character);
        }
        if (character == '\n' || line.size() >= LONGEST) {
            end();
        }
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!text.isEmpty()) {
            output.print(JsonLines.of(Level.INFO, NAME, text));
            output.flush();
        }
    }
}

package io.seckill.logging;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes each line at once, and leaves the stream open at its end: it is the process's. */
final class LineWriter extends StreamHandler {

    LineWriter(OutputStream stream, Formatter formatter) throws java.io.UnsupportedEncodingException {
        super(stream, formatter);
        setEncoding(StandardCharsets.UTF_8.name());
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        super.publish(line);
        flush();
    }

    @Override
    public synchronized void close() {
        flush();
    }
}

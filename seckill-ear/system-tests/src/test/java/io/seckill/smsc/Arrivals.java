package io.seckill.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/** What has arrived: a line each in a file, which outlives the process. Safe for use by several threads. */
final class Arrivals {

    private final Path file;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger receiptsTaken = new AtomicInteger();

    Arrivals(Path file) {
        this.file = file;
    }

    void begin() {
        most.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
    }

    void end() {
        unanswered.decrementAndGet();
    }

    int mostUnanswered() {
        return most.get();
    }

    void receiptTaken() {
        receiptsTaken.incrementAndGet();
    }

    int receiptsTaken() {
        return receiptsTaken.get();
    }

    synchronized void note(ShortMessage message) {
        try {
            Files.writeString(file, message.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

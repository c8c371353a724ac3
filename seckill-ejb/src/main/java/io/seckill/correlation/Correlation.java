package io.seckill.correlation;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which purchase the present thread is about. Whoever writes log lines as JSON reads it ({@code io.seckill.logging}). It ends where
 * it began, in the same thread: threads of a pool keep nothing of it.
 */
public final class Correlation {

    private static final ThreadLocal<TraceId> CURRENT = new ThreadLocal<>();

    private static final Scope NOTHING_CHANGED = () -> {};

    private Correlation() {}

    /** Until it is closed the thread is about something; then about what it was before. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    public static Optional<TraceId> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** For the caller to close, in the same thread and whatever happens. Without an id all stays as it is. */
    public static Scope open(Optional<TraceId> trace) {
        if (trace.isEmpty()) {
            return NOTHING_CHANGED;
        }
        TraceId before = CURRENT.get();
        CURRENT.set(trace.get());
        return () -> goBackTo(before);
    }

    public static void with(TraceId trace, Runnable work) {
        with(Optional.of(trace), work);
    }

    public static void with(Optional<TraceId> trace, Runnable work) {
        get(trace, () -> {
            work.run();
            return trace;
        });
    }

    public static <T> T get(Optional<TraceId> trace, Supplier<T> work) {
        Scope scope = open(trace);
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    /** A line at DEBUG for each of them, with its id; nothing at all where nobody reads such lines. */
    public static <T extends Traced> void debug(Logger log, Collection<T> things, Function<T, String> line) {
        if (log.isLoggable(Level.DEBUG)) {
            things.forEach(thing -> with(thing.trace(), () -> log.log(Level.DEBUG, line.apply(thing))));
        }
    }

    private static void goBackTo(TraceId before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}

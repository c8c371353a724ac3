package io.seckill.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final TraceId ONE = new TraceId(0, 1);
    private static final TraceId TWO = new TraceId(0, 2);

    private record Thing(TraceId trace) implements Traced {}

    @Test
    void isNothingAtFirst() {
        assertThat(Correlation.current()).isEmpty();
    }

    @Test
    void goesBackToWhatItWas() {
        Correlation.with(ONE, () -> {
            Correlation.with(TWO, () -> assertThat(Correlation.current()).contains(TWO));
            assertThat(Correlation.current()).contains(ONE);
        });

        assertThat(Correlation.current()).isEmpty();
    }

    @Test
    void staysAsItIsWithoutAnId() {
        Correlation.with(ONE, () -> {
            Correlation.Scope scope = Correlation.open(Optional.empty());
            assertThat(Correlation.current()).contains(ONE);
            scope.close();
            assertThat(Correlation.current()).contains(ONE);
        });
    }

    @Test
    void endsWithWhatFails() {
        assertThatThrownBy(() -> Correlation.with(ONE, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(Correlation.current()).isEmpty();
    }

    @Test
    void isOfOneThread() {
        Correlation.with(
                ONE,
                () -> assertThat(CompletableFuture.supplyAsync(Correlation::current)
                                .join())
                        .isEmpty());
    }

    @Test
    void writesALineForEachWithItsIdAndNothingWhereNobodyReadsIt() {
        List<String> lines = new ArrayList<>();
        Logger logger = Logger.getLogger("io.seckill.correlation.test");
        logger.setUseParentHandlers(false);
        logger.addHandler(new Notes(lines));
        System.Logger log = System.getLogger(logger.getName());
        List<Thing> things = List.of(new Thing(ONE), new Thing(TWO));

        logger.setLevel(Level.INFO);
        Correlation.debug(log, things, thing -> {
            throw new IllegalStateException("nobody reads it");
        });
        logger.setLevel(Level.FINE);
        Correlation.debug(log, things, thing -> "a thing {0}");

        assertThat(lines).containsExactly(ONE + " a thing {0}", TWO + " a thing {0}");
        assertThat(Correlation.current()).isEmpty();
    }

    /** Keeps the lines with the id of their thread. */
    private static final class Notes extends Handler {

        private final List<String> lines;

        private Notes(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(Correlation.current().orElseThrow() + " " + line.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}

package io.seckill.bench;

import java.time.Duration;
import java.util.Map;

/**
 * One row of the table.
 *
 * @param done how many of what is counted: answers of the expected kind, or orders
 * @param time in which they were done
 * @param cpu by process: application, and database and broker where they are their own
 * @param note what else there is to say, such as the size of batches
 */
record Measurement(
        String scenario,
        long done,
        Duration time,
        LoadResult load,
        long wrong,
        Map<String, Duration> cpu,
        GcLog.Pauses pauses,
        String note) {

    Measurement with(String otherNote) {
        return new Measurement(scenario, done, time, load, wrong, cpu, pauses, otherNote);
    }

    double perSecond() {
        return done / (time.toNanos() / 1e9);
    }

    /** Microseconds of CPU for each, of all processes together. */
    double cpuMicros() {
        return cpu.values().stream().mapToLong(Duration::toNanos).sum() / 1e3 / done;
    }

    /** Microseconds of CPU for each, of one process. */
    double cpuMicros(String process) {
        return cpu.get(process).toNanos() / 1e3 / done;
    }
}

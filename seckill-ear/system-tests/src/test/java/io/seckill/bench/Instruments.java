package io.seckill.bench;

import java.time.Duration;
import java.util.Map;

/** What is read of the server during one measurement, which begins when it is made. */
final class Instruments {

    private final CpuMeter meter;
    private final GcLog gc;
    private final int gcLogEnd;
    private final long begin = System.nanoTime();

    Instruments(CpuMeter meter, GcLog gc) {
        this.meter = meter;
        this.gc = gc;
        this.gcLogEnd = gc.end();
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    Map<String, Duration> cpu() {
        return meter.used();
    }

    GcLog.Pauses pauses() {
        return gc.since(gcLogEnd);
    }
}

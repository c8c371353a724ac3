package io.seckill.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** For those who count messages, and do not want to count probes. Thread-safe. */
@ApplicationScoped
public class ProbesUnderWay {

    /** By how much the clocks of two nodes may differ, and how long an acknowledgement may take after the measurement. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    @Inject
    ProbeRecords records;

    /** How many may have been under way at that moment or later: rather more than less. */
    public int since(Instant moment) {
        return records.underWaySince(moment.minus(MARGIN));
    }
}

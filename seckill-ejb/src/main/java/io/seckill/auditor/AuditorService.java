package io.seckill.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the auditor has found, whichever node it works on. Thread-safe. */
@ApplicationScoped
public class AuditorService {

    /** A round of many or large sales takes a while; this long it is never silent in good health. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final int HISTORY = 100;

    @Inject
    AuditorRecords records;

    @Inject
    Clock clock;

    public AuditorReport report() {
        return read(HISTORY);
    }

    /** The same with the last period only, for those who ask all the time. */
    public AuditorReport latest() {
        return read(1);
    }

    private AuditorReport read(int periods) {
        List<AuditorPeriod> history = records.periods(periods);
        List<Finding> findings = records.findings();
        Optional<AuditorPeriod> last = history.stream().findFirst();
        return new AuditorReport(
                state(last, findings),
                last.map(AuditorPeriod::checkedAt),
                last.map(AuditorPeriod::sales).orElse(0),
                last.map(AuditorPeriod::tookMillis).orElse(0L),
                findings,
                history);
    }

    private AuditorState state(Optional<AuditorPeriod> last, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return AuditorState.RED;
        }
        Instant heardSince = clock.instant().minus(SILENCE);
        return last.filter(period -> period.checkedAt().isAfter(heardSince)).isPresent()
                ? AuditorState.GREEN
                : AuditorState.UNKNOWN;
    }
}

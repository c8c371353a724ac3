package io.seckill.auditor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the auditor knows.
 *
 * @param checkedAt the end of the last round; empty before the first
 * @param salesWatched in that round
 * @param tookMillis what that round cost, of one thread and one connection
 * @param history newest first
 */
public record AuditorReport(
        AuditorState state,
        Optional<Instant> checkedAt,
        int salesWatched,
        long tookMillis,
        List<Finding> findings,
        List<AuditorPeriod> history) {}

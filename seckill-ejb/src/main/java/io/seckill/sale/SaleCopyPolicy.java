package io.seckill.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When the copy of a sale opens and closes. */
final class SaleCopyPolicy {

    private static final Duration DAY = Duration.ofDays(1);

    /** Whoever copies a sale wants to change something before it opens: a price cannot be changed afterwards. */
    private static final Duration TIME_TO_EDIT = Duration.ofHours(1);

    private SaleCopyPolicy() {}

    /** As the original if there is time enough, else at its time of the day (UTC) on the first day on which there is. */
    static Instant opensAt(Instant original, Instant now) {
        Instant earliest = now.plus(TIME_TO_EDIT);
        if (!original.isBefore(earliest)) {
            return original;
        }
        long days = Duration.between(original, earliest).plus(DAY).minusNanos(1).toDays();
        return original.plus(DAY.multipliedBy(days));
    }

    /** As long after its opening as the original. */
    static Optional<Instant> closesAt(SaleTerms original, Instant opensAt) {
        return original.closesAt().map(end -> opensAt.plus(Duration.between(original.opensAt(), end)));
    }
}

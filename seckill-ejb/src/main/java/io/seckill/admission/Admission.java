package io.seckill.admission;

import java.util.List;

/** Whether a visitor is let in. */
public sealed interface Admission {

    /** @param quotas of each limit that was asked */
    record Admitted(List<Quota> quotas) implements Admission {}

    /**
     * Kept out by a risk rule.
     *
     * @param reason lower-case words with hyphens
     */
    record Refused(String reason) implements Admission {}

    /** Came too often by this limit, the last one that was asked. */
    record Limited(Quota by) implements Admission {}
}

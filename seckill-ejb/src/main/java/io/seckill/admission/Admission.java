package io.seckill.admission;

import java.util.List;

/** Whether a visitor is let in. */
public sealed interface Admission {

    /**
     * Let in.
     *
     * @param quotas of each limit that was asked
     * @param challenged whether a risk rule wants a proof that it is a person
     */
    record Admitted(List<Quota> quotas, boolean challenged) implements Admission {

        Admitted(List<Quota> quotas) {
            this(quotas, false);
        }

        public Admitted challenge() {
            return new Admitted(quotas, true);
        }
    }

    /**
     * Kept out by a risk rule.
     *
     * @param reason lower-case words with hyphens
     */
    record Refused(String reason) implements Admission {}

    /** Came too often by this limit, the last one that was asked. */
    record Limited(Quota by) implements Admission {}
}

package io.seckill.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an attempt has come to.
 *
 * @param dueAt when the next one is due, if there will be one
 * @param firstPart number of the first part in {@code smscIds}
 * @param smscIds the SMSC's names for the parts that it accepted in this attempt
 */
record SmsOutcome(long id, SmsState state, int attempts, Optional<Instant> dueAt, int firstPart, List<String> smscIds) {

    SmsOutcome {
        if (!SmsState.UNSURE.allows(state)) {
            throw new IllegalArgumentException("an SMS that is being sent cannot become " + state);
        }
    }
}

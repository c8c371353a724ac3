package io.seckill.notification;

import java.util.Map;
import java.util.Set;

/**
 * Where a short message stands that an SMSC is to carry, and where it may go from there.
 *
 * <p>{@link #UNSURE} is where a message is from the moment it is taken for sending until its answer is recorded: the SMSC may
 * have it. Whoever dies in between leaves it so.
 */
enum SmsState {
    /** To be sent; the SMSC has not got it, or only some of its parts. */
    RECORDED,
    /** Handed over, and no answer known. */
    UNSURE,
    /** The SMSC has accepted all parts. */
    SENT,
    /** The SMSC has told that all parts are on the phone. */
    DELIVERED,
    /** Refused, undeliverable, or given up. */
    FAILED,
    /** Nobody wants it any more. */
    EXPIRED,
    /** Its buyer has given no phone number. */
    NO_PHONE;

    private static final Map<SmsState, Set<SmsState>> MOVES = Map.of(
            RECORDED, Set.of(UNSURE, EXPIRED, FAILED),
            UNSURE, Set.of(UNSURE, RECORDED, SENT, FAILED, EXPIRED, NO_PHONE),
            SENT, Set.of(DELIVERED, FAILED),
            DELIVERED, Set.of(),
            FAILED, Set.of(),
            EXPIRED, Set.of(),
            NO_PHONE, Set.of());

    boolean allows(SmsState next) {
        return MOVES.get(this).contains(next);
    }
}

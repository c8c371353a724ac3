package io.seckill.admission;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is kept out.
 *
 * @param subject the buyer's name, the device's, or a range of addresses as {@link AddressRange} shows it
 * @param reason for operators; buyers are not told
 * @param by who said so
 * @param expiresAt from when on it does not hold any more; empty: until it is removed
 */
public record Block(
        long id, Kind kind, String subject, String reason, String by, Instant at, Optional<Instant> expiresAt) {

    public static final int SUBJECT_LENGTH = 64;
    public static final int REASON_LENGTH = 200;

    /** What is blocked. */
    public enum Kind {
        BUYER,
        ADDRESS,
        DEVICE
    }

    /** As a sentence of the audit trail. */
    String words() {
        return reason + expiresAt.map(instant -> ", until " + instant).orElse("");
    }
}

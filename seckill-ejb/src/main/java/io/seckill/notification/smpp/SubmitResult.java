package io.seckill.notification.smpp;

/** The SMSC's answer to one part of a short message. */
public sealed interface SubmitResult {

    /** @param smscId the SMSC's name for it, which its receipt will have */
    record Accepted(String smscId) implements SubmitResult {}

    /** It did not leave this process. */
    record NotSent() implements SubmitResult {}

    /** Too fast, for the whole session; the message itself is all right. */
    record Throttled() implements SubmitResult {}

    /** Not now: a full queue or an error of the SMSC's own. */
    record Later(int commandStatus) implements SubmitResult {}

    /** Never: another attempt would meet the same answer. */
    record Refused(int commandStatus) implements SubmitResult {}

    /** No answer, or none that can be understood: the SMSC may have it. */
    record Unknown(String reason) implements SubmitResult {}
}

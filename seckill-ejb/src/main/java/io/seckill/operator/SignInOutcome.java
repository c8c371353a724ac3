package io.seckill.operator;

import java.time.Duration;

/** What became of a sign-in. */
public sealed interface SignInOutcome {

    /** @param token what the browser has to keep, and nobody else */
    record Begun(String token, SignedIn session) implements SignInOutcome {}

    /** The name or the password is wrong, or the account disabled; which, is nobody's business. */
    record Wrong() implements SignInOutcome {}

    record TooOften(Duration pause) implements SignInOutcome {}
}

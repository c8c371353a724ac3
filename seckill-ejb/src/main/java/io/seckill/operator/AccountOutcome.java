package io.seckill.operator;

/** What became of a change of an account. */
public sealed interface AccountOutcome {

    record Done(OperatorAccount account) implements AccountOutcome {}

    record Unknown() implements AccountOutcome {}

    /** There is one of that name, or there are as many as there may be. */
    record Taken() implements AccountOutcome {}

    /** Nobody could change accounts any more. */
    record LastAdministrator() implements AccountOutcome {}

    /** @param objection the end of a sentence about the password */
    record WeakPassword(String objection) implements AccountOutcome {}

    record WrongPassword() implements AccountOutcome {}
}

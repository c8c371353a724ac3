package io.seckill.operator;

import java.util.Locale;
import java.util.Optional;

/** What a password has to be: long, and not its owner's name (NIST SP 800-63B, section 5.1.1.2, asks for length and no mixture). */
final class PasswordPolicy {

    static final int SHORTEST = 12;

    /** Each character costs the hash some work. */
    static final int LONGEST = 128;

    private PasswordPolicy() {}

    /** What is wrong with it, as an end of the sentence "the password …"; empty when nothing is. */
    static Optional<String> objection(String name, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("must have " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(name)) {
            return Optional.of("must not contain the operator's name");
        }
        return password.chars().distinct().count() < SHORTEST / 2
                ? Optional.of("must have at least " + SHORTEST / 2 + " different characters")
                : Optional.empty();
    }
}

package io.seckill.admission;

import java.util.regex.Pattern;

/** What a rule says to a purchase. */
public sealed interface Verdict {

    Verdict PASS = new Pass();

    Verdict CHALLENGE = new Challenge();

    /** Nothing against it; the next rule is asked. */
    record Pass() implements Verdict {}

    /** Only for somebody who proves to be a person. */
    record Challenge() implements Verdict {}

    /** @param reason told to the buyer: lower-case words with hyphens, 40 characters at most */
    record Refuse(String reason) implements Verdict {

        private static final int LONGEST = 40;
        private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

        public Refuse {
            if (reason.length() > LONGEST || !WORDS.matcher(reason).matches()) {
                throw new IllegalArgumentException("a reason is lower-case words with hyphens, not \"" + reason + "\"");
            }
        }
    }
}

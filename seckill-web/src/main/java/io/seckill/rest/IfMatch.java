package io.seckill.rest;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The versions that a caller wants to change (RFC 9110, section 13.1.1). They are compared strongly, so that a weak tag is none of them.
 *
 * @param tags as they were sent, with their quotes
 */
public record IfMatch(Set<String> tags) {

    private static final String ANY = "*";

    /**
     * @param header null when there is none
     * @throws ProblemException when there is none: a change of what somebody else may have changed meanwhile is refused (RFC 6585,
     *     section 3)
     */
    public static IfMatch required(String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the header If-Match with the ETag of what you have read."));
        }
        return new IfMatch(Arrays.stream(header.split(",")).map(String::trim).collect(Collectors.toSet()));
    }

    public boolean matches(String tag) {
        return tags.contains(ANY) || tags.contains("\"" + tag + "\"");
    }

    /** @throws ProblemException when it is another version */
    public void check(String tag) {
        if (!matches(tag)) {
            throw stale();
        }
    }

    public static ProblemException stale() {
        return new ProblemException(
                Problem.of(ProblemType.PRECONDITION_FAILED, "It has changed since. Read it again and decide anew."));
    }
}

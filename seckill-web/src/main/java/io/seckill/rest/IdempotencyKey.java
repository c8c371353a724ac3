package io.seckill.rest;

import java.util.regex.Pattern;

/** What names a request that is to be carried out once, however often it is sent. */
public final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";

    /** Visible characters: a UUID, or whatever the caller finds. */
    private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");

    private IdempotencyKey() {}

    /**
     * @param header null when there is none
     * @throws ProblemException when there is none, or it cannot be one
     */
    public static String required(String header) {
        if (header == null || !KEY.matcher(header).matches()) {
            throw ProblemException.invalid(
                    HEADER, "must be a header of 1 to 64 visible characters that you never send for anything else");
        }
        return header;
    }
}

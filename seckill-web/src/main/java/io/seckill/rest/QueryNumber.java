package io.seckill.rest;

import java.util.Optional;

/** A whole number of a request's query. */
public final class QueryNumber {

    private QueryNumber() {}

    /** From 1 on. */
    public static int parse(String name, String text, int usual, int most) {
        return parse(name, text, usual, 1, most);
    }

    /**
     * @param text null when the request does not name it
     * @throws ProblemException when it is no number from {@code least} to {@code most}, which has nine digits at most
     */
    public static int parse(String name, String text, int usual, int least, int most) {
        if (text == null) {
            return usual;
        }
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(
                        () -> ProblemException.invalid(name, "must be a whole number from " + least + " to " + most));
    }
}

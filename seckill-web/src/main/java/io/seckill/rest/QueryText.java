package io.seckill.rest;

import java.util.Optional;
import java.util.function.Function;

/** A text of a request's query that has to be something. */
public final class QueryText {

    private QueryText() {}

    /**
     * @param text null when the request does not name it
     * @param parse empty for a text that cannot be one
     * @throws ProblemException when it cannot be one
     */
    public static <T> Optional<T> parse(String name, String text, Function<String, Optional<T>> parse) {
        return Optional.ofNullable(text)
                .map(given -> parse.apply(given).orElseThrow(() -> ProblemException.invalid(name, "cannot be one")));
    }

    /** A buyer's name, or another text of so many characters. */
    public static Optional<String> upTo(int length, String text) {
        return Optional.of(text).filter(given -> !given.isBlank() && given.length() <= length);
    }
}

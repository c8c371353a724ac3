package io.seckill.rest;

import java.util.Optional;
import java.util.function.Function;

/**
 * Which page of a list is wanted.
 *
 * @param <I> the type of identifier by which the list is sorted
 * @param behind the thing behind which it begins; empty for the first page
 * @param limit how many things at most, 1–100
 */
public record PageRequest<I>(Optional<I> behind, int limit) {

    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    /**
     * @param cursor null for the first page
     * @param limit null for the usual one
     * @param id makes an identifier of a text; empty when it cannot be one
     * @throws ProblemException when one of them cannot be
     */
    public static <I> PageRequest<I> parse(String cursor, String limit, Function<String, Optional<I>> id) {
        return new PageRequest<>(behind(cursor, id), QueryNumber.parse("limit", limit, USUAL_LIMIT, HIGHEST_LIMIT));
    }

    private static <I> Optional<I> behind(String cursor, Function<String, Optional<I>> id) {
        if (cursor == null) {
            return Optional.empty();
        }
        return Optional.of(id.apply(cursor)
                .orElseThrow(() -> ProblemException.invalid("cursor", "must be taken from an earlier page")));
    }
}

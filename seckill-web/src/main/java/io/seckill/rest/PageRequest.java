package io.seckill.order.rest;

import io.seckill.rest.Problem;
import io.seckill.rest.ProblemException;
import io.seckill.value.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Which page is wanted.
 *
 * @param behind the order behind which it begins; empty for the first page
 * @param limit how many orders at most
 */
record OrderPageRequest(Optional<OrderId> behind, int limit) {

    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;

    /** @throws ProblemException when one of them cannot be */
    static OrderPageRequest parse(String cursor, String limit) {
        return new OrderPageRequest(behind(cursor), limit(limit));
    }

    private static Optional<OrderId> behind(String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        return Optional.of(
                OrderId.parse(cursor).orElseThrow(() -> invalid("cursor", "must be the next of an earlier page")));
    }

    private static int limit(String text) {
        if (text == null) {
            return USUAL_LIMIT;
        }
        return Optional.of(text)
                .filter(digits -> digits.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT)
                .orElseThrow(() -> invalid("limit", "must be a whole number from 1 to " + HIGHEST_LIMIT));
    }

    private static ProblemException invalid(String field, String message) {
        return new ProblemException(Problem.invalid(List.of(new Problem.FieldError(field, message))));
    }
}

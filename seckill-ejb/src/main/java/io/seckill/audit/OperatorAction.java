package io.seckill.audit;

import java.time.Instant;

/**
 * Something an operator did.
 *
 * @param action a verb in capitals
 * @param subject what it was done to
 * @param before how that was before
 * @param after how it was meant to be after
 */
public record OperatorAction(
        long id, Instant at, Operator operator, String action, String subject, String before, String after) {}

package io.seckill.identity;

import io.seckill.value.BuyerId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who a verified token speaks for.
 *
 * @param accountCreated when the subject's account was made, if the issuer says so
 */
public record Caller(BuyerId subject, Set<String> groups, Optional<Instant> accountCreated) {

    public Caller(BuyerId subject, Set<String> groups) {
        this(subject, groups, Optional.empty());
    }
}

package io.seckill.reservation;

import java.util.Optional;

/**
 * What a buyer shows to prove to be a person.
 *
 * @param demanded whether it has to be shown though the sale does not ask for it
 * @param token a purchase token, good or not
 */
public record Proof(boolean demanded, Optional<String> token) {

    static final Proof NONE = new Proof(false, Optional.empty());
}

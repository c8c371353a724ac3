package io.seckill.admission;

import io.seckill.value.BuyerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Who asks to be let in.
 *
 * @param buyer as the token says it
 * @param address of the client, as far as proxies are believed
 * @param device what the client calls its device (header {@code Seckill-Device}): opaque, and as true as the client
 * @param accountCreated as the token's issuer says, if it does
 */
public record Visitor(BuyerId buyer, IpAddress address, Optional<String> device, Optional<Instant> accountCreated) {

    public static final int DEVICE_LENGTH = 64;

    /** Of a longer name the beginning counts; a blank one is none. */
    public static Optional<String> device(String named) {
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(named.length() <= DEVICE_LENGTH ? named : named.substring(0, DEVICE_LENGTH));
    }
}

package io.seckill.challenge;

import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes challenges and knows its own again, also those of other nodes: a challenge's identifier is its time, its number and a seal over
 * these, the sale and the buyer. The question follows from the same by another seal, so the identifier does not tell it. Thread-safe.
 */
@ApplicationScoped
class Challenges {

    private static final String IDENTIFIER = "challenge";
    private static final String QUESTION = "question";
    private static final String PICTURE = "picture";
    private static final int BYTES = 2 * Long.BYTES + Seals.LENGTH;
    private static final Base64.Encoder WRITER = Base64.getUrlEncoder().withoutPadding();

    @Inject
    Seals seals;

    @Inject
    Clock clock;

    private final SecureRandom lot = new SecureRandom();

    Challenge fresh(SaleId sale, BuyerId buyer) {
        return new Challenge(sale, buyer, clock.instant(), lot.nextLong());
    }

    String id(Challenge challenge) {
        byte[] id = ByteBuffer.allocate(BYTES)
                .putLong(challenge.madeAt().toEpochMilli())
                .putLong(challenge.number())
                .put(seals.seal(IDENTIFIER, challenge.bytes()))
                .array();
        return WRITER.encodeToString(id);
    }

    /** Empty when it is not one of this buyer's in this sale. */
    Optional<Challenge> find(SaleId sale, BuyerId buyer, String id) {
        return bytes(id).map(ByteBuffer::wrap).flatMap(bytes -> {
            Challenge said = new Challenge(sale, buyer, Instant.ofEpochMilli(bytes.getLong()), bytes.getLong());
            byte[] seal = new byte[Seals.LENGTH];
            bytes.get(seal);
            return seals.isSeal(seal, IDENTIFIER, said.bytes()) ? Optional.of(said) : Optional.empty();
        });
    }

    Question question(Challenge challenge) {
        return Question.of(seals.number(QUESTION, challenge.bytes()));
    }

    /** By what its picture is distorted. */
    long distortion(Challenge challenge) {
        return seals.number(PICTURE, challenge.bytes());
    }

    private static Optional<byte[]> bytes(String id) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(id)).filter(bytes -> bytes.length == BYTES);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

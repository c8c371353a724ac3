package io.seckill.bench;

import io.seckill.harness.Tokens;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Distinct buyers and their tokens, made once: signing costs the issuer twenty times what checking costs the server. */
final class Buyers {

    private final String[] tokens;

    private Buyers(String[] tokens) {
        this.tokens = tokens;
    }

    static Buyers of(Tokens issuer, int count) {
        return new Buyers(IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> issuer.buyer("buyer-" + number))
                .toArray(String[]::new));
    }

    int count() {
        return tokens.length;
    }

    String token(int buyer) {
        return tokens[buyer];
    }

    Stream<String> tokens() {
        return Stream.of(tokens);
    }
}

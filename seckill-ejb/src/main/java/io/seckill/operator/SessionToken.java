package io.seckill.operator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The random number of a session. Nobody guesses 256 bits, so a plain hash hides it well enough. */
final class SessionToken {

    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionToken() {}

    static String next() {
        byte[] number = new byte[BYTES];
        RANDOM.nextBytes(number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    }

    static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }
}

package io.seckill.operator;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * PBKDF2 (RFC 8018, section 5.2) with HMAC-SHA-256 and a random salt, written as {@code pbkdf2-sha256$iterations$salt$hash}. Dear on
 * purpose: some tenths of a second.
 */
final class PasswordHash {

    private static final String SCHEME = "pbkdf2-sha256";

    /** What OWASP's password storage cheat sheet (2023) asks of this function. */
    private static final int ITERATIONS = 600_000;

    /** RFC 8018, section 4.1: 64 bits at least. */
    private static final int SALT_BYTES = 16;

    private static final int HASH_BITS = 256;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of no password: what a sign-in under an unknown name is compared with, so that it takes as long as others. */
    static final String OF_NOBODY = write(ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return write(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    static boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("a password is stored in a way that this version does not know");
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, given);
    }

    private static String write(int iterations, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "$", SCHEME, Integer.toString(iterations), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM does not know PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}

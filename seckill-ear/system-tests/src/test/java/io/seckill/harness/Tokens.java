package io.seckill.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Mints tokens with the demo issuer's own key, as its owner may: asking the server for ten thousand of them would load
 * what is to be measured. Safe for use by several threads.
 */
public final class Tokens {

    private static final Duration VALID = Duration.ofHours(2);

    private final RSAKey key;
    private final RSASSASigner signer;

    private Tokens(RSAKey key) {
        this.key = key;
        this.signer = signerFor(key);
    }

    /** The issuer of the server that keeps its data in this folder; it has to have started once. */
    public static Tokens of(Path dataFolder) {
        return new Tokens(readKey(dataFolder.resolve("identity").resolve("demo-issuer.jwk")));
    }

    /** An issuer of its own, which no server knows. */
    static Tokens of(RSAKey key) {
        return new Tokens(key);
    }

    /** Tokens that claim to be of this issuer, key id and all, but are signed with another key. */
    Tokens withKey(RSAKey other) {
        return new Tokens(new RSAKey.Builder(other).keyID(key.getKeyID()).build());
    }

    RSAKey key() {
        return key;
    }

    public String buyer(String subject) {
        return sign(claims(subject, "buyer").build());
    }

    public String operator(String subject) {
        return sign(claims(subject, "operator").build());
    }

    public String administrator(String subject) {
        return sign(claims(subject, "administrator").build());
    }

    /** Valid claims of this issuer, to be changed by a test that wants others. */
    public static JWTClaimsSet.Builder claims(String subject, String group) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer("seckill-demo")
                .audience("seckill")
                .subject(subject)
                .claim("groups", List.of(group))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)));
    }

    public String sign(JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("The issuer's key does not sign", e);
        }
        return token.serialize();
    }

    private static RSASSASigner signerFor(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("Not a private RSA key", e);
        }
    }

    private static RSAKey readKey(Path file) {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("No demo issuer's key at " + file + ": has the server started?", e);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a JSON Web Key: " + file, e);
        }
    }
}

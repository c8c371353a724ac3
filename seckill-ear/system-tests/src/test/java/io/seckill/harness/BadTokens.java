package io.seckill.harness;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens that no server may take, by what is wrong with them. All but that is right: both roles, issuer, life time. */
public final class BadTokens {

    /** Longer ago than any tolerance for clocks that differ. */
    private static final Duration LONG = Duration.ofHours(1);

    private BadTokens() {}

    public static Map<String, String> of(Tokens issuer) {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("garbage", "garbage");
        tokens.put("three empty parts", "..");
        tokens.put(
                "signed with a forged key", issuer.withKey(anotherKey("forged")).sign(claims().build()));
        tokens.put("signed with a foreign key", Tokens.of(anotherKey("foreign")).sign(claims().build()));
        tokens.put("not signed", new PlainJWT(claims().build()).serialize());
        tokens.put("signed with the public key as a password", signedWithPublicKey(issuer));
        tokens.put("claims of another token", withClaimsOfAnother(issuer));
        tokens.put("expired", issuer.sign(claims().expirationTime(ago(LONG)).build()));
        tokens.put("without an end", issuer.sign(claims().expirationTime(null).build()));
        tokens.put(
                "not valid yet",
                issuer.sign(claims().notBeforeTime(ago(LONG.negated())).build()));
        tokens.put(
                "of another issuer", issuer.sign(claims().issuer("someone-else").build()));
        tokens.put(
                "for another audience",
                issuer.sign(claims().audience("another-shop").build()));
        tokens.put("without a subject", issuer.sign(claims().subject(null).build()));
        return tokens;
    }

    /** Not bad, but good for nothing. */
    public static JWTClaimsSet withoutGroups() {
        return claims().claim("groups", null).build();
    }

    private static JWTClaimsSet.Builder claims() {
        return Tokens.claims("mallory", "buyer").claim("groups", List.of("buyer", "operator", "administrator"));
    }

    private static Date ago(Duration time) {
        return Date.from(Instant.now().minus(time));
    }

    private static RSAKey anotherKey(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key", e);
        }
    }

    /** The old trick on verifiers that believe the header: HS256, with what everybody may know as the secret. */
    private static String signedWithPublicKey(Tokens issuer) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(issuer.key().getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims().build());
        try {
            token.sign(new MACSigner(issuer.key().toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException("Cannot be signed", e);
        }
        return token.serialize();
    }

    private static String withClaimsOfAnother(Tokens issuer) {
        String[] ann = issuer.buyer("ann").split("\\.");
        String[] mallory = issuer.sign(claims().build()).split("\\.");
        return String.join(".", mallory[0], mallory[1], ann[2]);
    }
}

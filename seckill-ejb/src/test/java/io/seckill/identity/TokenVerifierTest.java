package io.seckill.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.seckill.value.BuyerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenVerifierTest {

    private static final Instant NINE = Instant.parse("2026-11-27T09:00:00Z");
    private static final Caller ANN = new Caller(new BuyerId("ann"), Set.of(Role.BUYER));

    @TempDir
    Path dataDir;

    private final TrustedKeys keys = new TrustedKeys();
    private final TokenVerifier verifier = new TokenVerifier();
    private final DemoIssuer issuer = new DemoIssuer();
    private final PreheatIssuer preheat = new PreheatIssuer();

    @BeforeEach
    void start() {
        IdentitySettings settings = new IdentitySettings(true, dataDir, Optional.empty(), "seckill-demo", "seckill");
        keys.settings = settings;
        keys.preheat = preheat;
        keys.load();
        verifier.settings = settings;
        verifier.keys = keys;
        verifier.clock = Clock.fixed(NINE, ZoneOffset.UTC);
        verifier.preheat = preheat;
        verifier.start();
        TokenSigner signer = new TokenSigner();
        signer.settings = settings;
        signer.clock = verifier.clock;
        issuer.keys = keys;
        issuer.signer = signer;
        preheat.signer = signer;
    }

    @Test
    void believesTheDemoIssuer() {
        String token = issuer.issue(ANN).orElseThrow();

        assertThat(verifier.verify(token)).contains(ANN);
        assertThat(verifier.verify(token)).as("remembered").contains(ANN);
    }

    @Test
    void believesThePreheatWhileItLasts() {
        String token = preheat.issue("preheat ", 2).get(1);
        assertThat(verifier.verify(token)).contains(new Caller(new BuyerId("preheat 1"), Set.of(Role.BUYER)));
        assertThat(verifier.verify(issuer.issue(ANN).orElseThrow()))
                .as("others go on")
                .contains(ANN);

        String late = preheat.issue("preheat ", 1).get(0);
        preheat.withdraw();

        assertThat(verifier.verify(late))
                .as("of a key that was never asked for")
                .isEmpty();
    }

    @Test
    void forgetsATokenWhenItExpires() {
        String token = signed(demoKey(), claims());
        assertThat(verifier.verify(token)).isPresent();

        verifier.clock = Clock.fixed(NINE.plus(Duration.ofHours(2)), ZoneOffset.UTC);

        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void refusesAnExpiredToken() {
        assertThat(verifier.verify(signed(demoKey(), claims().expirationTime(at(NINE.minusSeconds(61))))))
                .isEmpty();
    }

    @Test
    void refusesAForeignIssuerAndAForeignAudience() {
        assertThat(verifier.verify(signed(demoKey(), claims().issuer("elsewhere"))))
                .isEmpty();
        assertThat(verifier.verify(signed(demoKey(), claims().audience("elsewhere"))))
                .isEmpty();
    }

    @Test
    void refusesAKeyOfItsOwnMakingUnderTheTrustedName() throws JOSEException {
        RSAKey forged = new RSAKeyGenerator(2_048).keyID(demoKey().getKeyID()).generate();

        assertThat(verifier.verify(signed(forged, claims()))).isEmpty();
    }

    @Test
    void refusesAnUnsignedToken() {
        assertThat(verifier.verify(new PlainJWT(claims().build()).serialize())).isEmpty();
    }

    /** The public key taken for a shared secret: RFC 8725, section 2.1. */
    @Test
    void refusesASymmetricSignatureMadeWithThePublicKey() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(demoKey().getKeyID())
                        .build(),
                claims().build());
        token.sign(new MACSigner(demoKey().toRSAPublicKey().getEncoded()));

        assertThat(verifier.verify(token.serialize())).isEmpty();
    }

    @Test
    void refusesWhatIsNoTokenOrHasNoUsableSubject() {
        assertThat(verifier.verify("")).isEmpty();
        assertThat(verifier.verify("a.b.c")).isEmpty();
        assertThat(verifier.verify(signed(demoKey(), claims().subject(null)))).isEmpty();
        assertThat(verifier.verify(signed(demoKey(), claims().subject("x".repeat(65)))))
                .isEmpty();
    }

    @Test
    void keepsItsKeyForItselfAndForTheNextStart() throws IOException {
        Path file = dataDir.resolve(DemoKey.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(DemoKey.in(dataDir)).isEqualTo(demoKey());
    }

    private RSAKey demoKey() {
        return keys.demoKey().orElseThrow();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("seckill-demo")
                .audience("seckill")
                .subject("ann")
                .claim("groups", List.of(Role.BUYER))
                .expirationTime(at(NINE.plus(Duration.ofHours(1))));
    }

    private static Date at(Instant instant) {
        return Date.from(instant);
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}

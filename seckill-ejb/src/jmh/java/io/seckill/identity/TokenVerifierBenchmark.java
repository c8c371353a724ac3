package io.seckill.identity;

import com.nimbusds.jwt.SignedJWT;
import io.seckill.value.BuyerId;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Microseconds to verify a token (RS256, 2048 bits) that the verifier does not remember; one thread.
 *
 * <p>The same token every time, in the instant of its expiry: the allowed clock skew lets it be believed, and memory does
 * not answer for it. Left out: reading the issuer's keys, which are kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenVerifierBenchmark {

    /** In the working folder; the demo issuer's key goes there. */
    private static final Path DATA = Path.of("data");

    private final TokenVerifier verifier = new TokenVerifier();
    private String token;

    @Setup
    public void start() throws ParseException {
        IdentitySettings settings = new IdentitySettings(true, DATA, Optional.empty(), "seckill-demo", "seckill");
        TrustedKeys keys = new TrustedKeys();
        keys.settings = settings;
        keys.preheat = new PreheatIssuer();
        keys.load();
        token = issued(settings, keys);
        verifier.settings = settings;
        verifier.keys = keys;
        verifier.preheat = keys.preheat;
        verifier.clock = Clock.fixed(expiry(token), ZoneOffset.UTC);
        verifier.start();
    }

    @Benchmark
    public Caller verify() {
        return verifier.verify(token).orElseThrow();
    }

    private static String issued(IdentitySettings settings, TrustedKeys keys) {
        DemoIssuer issuer = new DemoIssuer();
        issuer.keys = keys;
        issuer.signer = new TokenSigner();
        issuer.signer.settings = settings;
        issuer.signer.clock = Clock.systemUTC();
        return issuer.issue(new Caller(new BuyerId("ann"), Set.of(Role.BUYER))).orElseThrow();
    }

    private static Instant expiry(String token) throws ParseException {
        return SignedJWT.parse(token).getJWTClaimsSet().getExpirationTime().toInstant();
    }
}

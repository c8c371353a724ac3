package io.seckill.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.seckill.value.BuyerId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies bearer tokens: signature (RS256 or ES256, never "none"), issuer, audience, life span, subject. A verified
 * token is remembered until it expires, since a buyer polls with the same one. Thread-safe.
 */
@ApplicationScoped
public class TokenVerifier {

    /** A token is about 500 characters: some 20 MB when full. */
    private static final int REMEMBERED_TOKENS = 20_000;

    /** How long a token is believed without another look at the keys. */
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** RFC 7519, section 4.1.4, allows a small leeway for clock skew; a minute covers unsynchronised servers. */
    private static final int CLOCK_SKEW_SECONDS = 60;

    /** A claim of the shop's issuer that need not be there: seconds since 1970, as in RFC 7519's own. */
    private static final String ACCOUNT_CREATED = "account_created";

    /** Three thousand years. */
    private static final long MOST_SECONDS = 100_000_000_000L;

    @Inject
    IdentitySettings settings;

    @Inject
    TrustedKeys keys;

    @Inject
    PreheatIssuer preheat;

    @Inject
    Clock clock;

    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_TOKENS)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    private DefaultJWTProcessor<SecurityContext> processor;

    private record Verified(Caller caller, Instant expiresAt) {}

    @PostConstruct
    void start() {
        processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new ConvertedKeys(keys.source()));
        processor.setJWTClaimsSetVerifier(new Claims());
    }

    /** The issuer whose tokens are believed. */
    public String issuer() {
        return settings.issuer();
    }

    /**
     * Empty when the token is not to be believed, for whatever reason: the caller learns no more than that.
     *
     * @throws IssuerUnavailableException when the issuer's keys cannot be read now
     */
    public Optional<Caller> verify(String token) {
        Verified known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(known.expiresAt())) {
            return Optional.of(known.caller());
        }
        return process(token);
    }

    private Optional<Caller> process(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = processor.process(jwt, null);
            List<String> groups = claims.getStringListClaim("groups");
            Caller caller = new Caller(
                    new BuyerId(claims.getSubject()),
                    groups == null ? Set.of() : Set.copyOf(groups),
                    accountCreated(claims));
            // The preheat's stand for tokens that come for the first time, over and over.
            if (!preheat.isNameOfKey(jwt.getHeader().getKeyID())) {
                verified.put(
                        token, new Verified(caller, claims.getExpirationTime().toInstant()));
            }
            return Optional.of(caller);
        } catch (KeySourceException e) {
            throw new IssuerUnavailableException(e);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is no instant is taken for absent: the token is good without it. */
    private static Optional<Instant> accountCreated(JWTClaimsSet claims) {
        return claims.getClaim(ACCOUNT_CREATED) instanceof Long seconds && Math.abs(seconds) <= MOST_SECONDS
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private Claims() {
            super(
                    settings.audience(),
                    new JWTClaimsSet.Builder().issuer(settings.issuer()).build(),
                    Set.of("sub", "exp"));
            setMaxClockSkew(CLOCK_SKEW_SECONDS);
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}

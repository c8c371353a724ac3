package io.seckill.operator;

import io.seckill.audit.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Finds out by name and password, or by a session, who it is. Brings no transaction around the hashing. Thread-safe. */
@ApplicationScoped
public class SignIn {

    /** Hashing is dear on purpose: it must not take the processors from a sale, whoever tries passwords. */
    private static final Semaphore HASHING = new Semaphore(1, true);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    OperatorAccounts accounts;

    @Inject
    OperatorSessions sessions;

    @Inject
    SessionService service;

    @Inject
    SignInThrottle throttle;

    @Inject
    Clock clock;

    /** @param operator the name that was typed, and from where */
    public SignInOutcome begin(Operator operator, String password) {
        Duration wait = throttle.waitOf(operator.name());
        if (!wait.isZero()) {
            return new SignInOutcome.TooOften(wait);
        }
        Optional<OperatorAccount> account = accounts.find(operator.name());
        Optional<Boolean> right = compare(password, account);
        if (right.isEmpty()) {
            return new SignInOutcome.TooOften(PATIENCE);
        }
        if (!right.get()) {
            refuse(operator, account.isPresent());
            return new SignInOutcome.Wrong();
        }
        throttle.succeeded(operator.name());
        String token = SessionToken.next();
        return new SignInOutcome.Begun(token, describe(account.orElseThrow(), service.begin(token, operator)));
    }

    /** Empty when there is no such session any more, or its account may not sign in. Prolongs it. */
    public Optional<SignedIn> find(String token) {
        return known(token, service::prolong);
    }

    /** The same for one who only watches, which prolongs nothing. */
    public Optional<SignedIn> look(String token) {
        return known(token, OperatorSession::expiresAt);
    }

    private Optional<SignedIn> known(String token, Function<OperatorSession, Instant> until) {
        return sessions.find(SessionToken.hash(token))
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .flatMap(session -> accounts.find(session.name())
                        .filter(account -> !account.disabled())
                        .map(account -> new SignedIn(
                                account.name(), account.roles(), account.passwordMustChange(), until.apply(session))));
    }

    /** Safe to call again. */
    public void end(String token, Operator operator) {
        service.end(token, operator);
    }

    /** Whether it is the account's password; empty when so many others are being compared that it was not looked at. */
    Optional<Boolean> compare(String password, Optional<OperatorAccount> account) {
        String stored = account.map(OperatorAccount::passwordHash).orElse(PasswordHash.OF_NOBODY);
        try {
            if (!HASHING.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            boolean matches = PasswordHash.matches(password, stored);
            return Optional.of(
                    matches && account.filter(known -> !known.disabled()).isPresent());
        } finally {
            HASHING.release();
        }
    }

    /** Only names that exist go into the trail: others could fill it with what they like. */
    private void refuse(Operator operator, boolean known) {
        throttle.failed(operator.name());
        if (known) {
            service.recordFailure(operator);
        }
    }

    private static SignedIn describe(OperatorAccount account, OperatorSession session) {
        return new SignedIn(account.name(), account.roles(), account.passwordMustChange(), session.expiresAt());
    }
}

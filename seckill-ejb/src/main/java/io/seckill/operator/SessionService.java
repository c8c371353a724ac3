package io.seckill.operator;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Begins, prolongs and ends sessions. Each method is one transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
class SessionService {

    @Inject
    OperatorSessions sessions;

    @Inject
    OperatorSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Removes what has ended, too: so there are never more rows than sign-ins of half a day. */
    public OperatorSession begin(String token, Operator operator) {
        Instant now = clock.instant();
        sessions.forgetBefore(now);
        OperatorSession session =
                new OperatorSession(SessionToken.hash(token), operator.name(), now, now.plus(settings.idle()));
        sessions.add(session);
        audit.record(operator, "SIGN_IN", operator.name(), "", "");
        return session;
    }

    /** Not more than once a minute, however much is asked. */
    public Instant prolong(OperatorSession session) {
        Instant wanted = clock.instant().plus(settings.idle());
        Instant latest = session.begunAt().plus(OperatorSettings.LONGEST_SESSION);
        Instant until = wanted.isBefore(latest) ? wanted : latest;
        if (Duration.between(session.expiresAt(), until).toSeconds()
                < Duration.ofMinutes(1).toSeconds()) {
            return session.expiresAt();
        }
        sessions.prolong(session, until);
        return until;
    }

    public void end(String token, Operator operator) {
        sessions.end(SessionToken.hash(token));
        audit.record(operator, "SIGN_OUT", operator.name(), "", "");
    }

    public void recordFailure(Operator operator) {
        audit.record(operator, "SIGN_IN_FAILED", operator.name(), "", "");
    }
}

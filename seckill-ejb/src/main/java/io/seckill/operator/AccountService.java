package io.seckill.operator;

import io.seckill.audit.AuditTrail;
import io.seckill.audit.Operator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Stores accounts. Each method is one transaction, and its action is in the audit trail. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
class AccountService {

    @Inject
    OperatorAccounts accounts;

    @Inject
    OperatorSessions sessions;

    @Inject
    AuditTrail audit;

    public AccountOutcome add(OperatorAccount account, Operator operator) {
        if (accounts.all().size() >= OperatorAccounts.MOST
                || accounts.find(account.name()).isPresent()) {
            return new AccountOutcome.Taken();
        }
        accounts.add(account);
        audit.record(operator, "ADD_OPERATOR", subject(account), "", account.summary());
        return new AccountOutcome.Done(account);
    }

    /** Ends the operator's sessions: what was allowed to them may not be any more. */
    public AccountOutcome store(OperatorAccount before, OperatorAccount after, String action, Operator operator) {
        if (before.isActiveAdministrator() && !after.isActiveAdministrator() && isLastAdministrator(before.name())) {
            return new AccountOutcome.LastAdministrator();
        }
        accounts.store(after);
        sessions.endAllOf(after.name());
        audit.record(operator, action, subject(after), before.summary(), after.summary());
        return new AccountOutcome.Done(after);
    }

    /** Two administrators who take it from each other at once change each other's rows here, and one of them has lost a race. */
    private boolean isLastAdministrator(String name) {
        var others = accounts.all().stream()
                .filter(account -> !account.name().equals(name))
                .filter(OperatorAccount::isActiveAdministrator)
                .toList();
        others.forEach(accounts::store);
        return others.isEmpty();
    }

    private static String subject(OperatorAccount account) {
        return "operator " + account.name();
    }
}

package io.seckill.operator;

import io.seckill.audit.Operator;
import io.seckill.jdbc.LostRace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What administrators, and owners, do with accounts. Brings no transaction around the hashing. Stateless, thread-safe. */
@ApplicationScoped
public class OperatorAdministration {

    private static final int ATTEMPTS = 3;

    @Inject
    OperatorAccounts accounts;

    @Inject
    AccountService service;

    @Inject
    SignIn signIn;

    public List<OperatorAccount> all() {
        return accounts.all();
    }

    public AccountOutcome add(String name, String password, Set<String> roles, Operator operator) {
        Optional<String> objection = PasswordPolicy.objection(name, password);
        if (objection.isPresent()) {
            return new AccountOutcome.WeakPassword(objection.get());
        }
        OperatorAccount account = OperatorAccount.fresh(name, PasswordHash.of(password), roles);
        return LostRace.decideAgain(ATTEMPTS, () -> service.add(account, operator));
    }

    public AccountOutcome change(String name, AccountChange change, Operator operator) {
        Optional<String> objection = change.password().flatMap(password -> PasswordPolicy.objection(name, password));
        if (objection.isPresent()) {
            return new AccountOutcome.WeakPassword(objection.get());
        }
        Optional<String> hash = change.password().map(PasswordHash::of);
        return LostRace.decideAgain(
                ATTEMPTS,
                () -> accounts.find(name)
                        .map(before ->
                                service.store(before, changed(before, change, hash), "CHANGE_OPERATOR", operator))
                        .orElseGet(AccountOutcome.Unknown::new));
    }

    /** By its owner, who then has to sign in anew everywhere. */
    public AccountOutcome changePassword(Operator owner, String current, String next) {
        Optional<OperatorAccount> account = accounts.find(owner.name());
        if (!signIn.compare(current, account).orElse(false)) {
            return new AccountOutcome.WrongPassword();
        }
        Optional<String> objection = current.equals(next)
                ? Optional.of("must be another one than before")
                : PasswordPolicy.objection(owner.name(), next);
        if (objection.isPresent()) {
            return new AccountOutcome.WeakPassword(objection.get());
        }
        OperatorAccount before = account.orElseThrow();
        return service.store(before, before.withOwnPassword(PasswordHash.of(next)), "CHANGE_PASSWORD", owner);
    }

    private static OperatorAccount changed(OperatorAccount before, AccountChange change, Optional<String> hash) {
        OperatorAccount after = change.roles().map(before::withRoles).orElse(before);
        after = change.disabled().map(after::disabled).orElse(after);
        return hash.map(after::withGivenPassword).orElse(after);
    }
}

package io.seckill.operator;

import io.seckill.identity.Role;
import java.util.Set;

/**
 * Somebody who may sign in. Immutable; a change is a new record under the same version, which its storing compares.
 *
 * @param name small letters, digits, full stops, underscores and hyphens, 1 to 64 of them
 * @param passwordHash by {@link PasswordHash}
 * @param roles operator, administrator, or both
 * @param passwordMustChange somebody else knows the password: nothing is allowed before it is changed
 * @param disabled may not sign in
 */
public record OperatorAccount(
        String name,
        String passwordHash,
        Set<String> roles,
        boolean passwordMustChange,
        boolean disabled,
        long version) {

    public static final String NAME = "[a-z0-9][a-z0-9._-]{0,63}";

    /** An account with a password that its maker knows too. */
    static OperatorAccount fresh(String name, String passwordHash, Set<String> roles) {
        return new OperatorAccount(name, passwordHash, roles, true, false, 0);
    }

    OperatorAccount withOwnPassword(String hash) {
        return new OperatorAccount(name, hash, roles, false, disabled, version);
    }

    OperatorAccount withGivenPassword(String hash) {
        return new OperatorAccount(name, hash, roles, true, disabled, version);
    }

    OperatorAccount withRoles(Set<String> others) {
        return new OperatorAccount(name, passwordHash, others, passwordMustChange, disabled, version);
    }

    OperatorAccount disabled(boolean whether) {
        return new OperatorAccount(name, passwordHash, roles, passwordMustChange, whether, version);
    }

    boolean isActiveAdministrator() {
        return !disabled && roles.contains(Role.ADMINISTRATOR);
    }

    /** For the audit trail: without the password. */
    String summary() {
        return String.join("+", roles.stream().sorted().toList()) + (disabled ? ", disabled" : "");
    }
}

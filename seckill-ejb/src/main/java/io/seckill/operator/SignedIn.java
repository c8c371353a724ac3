package io.seckill.operator;

import java.time.Instant;
import java.util.Set;

/**
 * Who is signed in by a session.
 *
 * @param roles of the account as it is now
 * @param passwordMustChange nothing else is allowed before
 * @param expiresAt unless something is asked before
 */
public record SignedIn(String name, Set<String> roles, boolean passwordMustChange, Instant expiresAt) {}

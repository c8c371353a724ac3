package io.seckill.operator;

import java.util.Optional;
import java.util.Set;

/**
 * What an administrator wants to have changed; what is empty stays.
 *
 * @param password a new one that its owner has to change
 */
public record AccountChange(Optional<Set<String>> roles, Optional<String> password, Optional<Boolean> disabled) {}

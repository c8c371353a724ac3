package io.seckill.operator;

import java.time.Instant;

/**
 * That somebody has signed in.
 *
 * @param tokenHash of the random number that the browser keeps
 * @param name of the account
 */
record OperatorSession(String tokenHash, String name, Instant begunAt, Instant expiresAt) {}

/**
 * Operators who sign in with a password: their accounts, their sessions, and who may change them. Operators may as well come with a
 * token of the shop's issuer, of whom nothing is known here.
 *
 * <p>A session is a row, so that every node knows it and its end is an end everywhere. A browser keeps a random number; the row has
 * its hash.
 *
 * <p>May call: {@code audit}, {@code config}, {@code identity}, {@code jdbc}, {@code node}.
 */
package io.seckill.operator;

/**
 * Buyers prove to be persons: a challenge is a sum in a distorted picture, and its right answer yields a purchase token, which is bound to
 * buyer, sale and minutes. Nothing is stored of either: both carry what they are, signed with a secret that all nodes share (ADR 037).
 *
 * <p>Owns the shared secret. Who has to show a token is decided by {@code reservation}. May call: {@code config}, {@code jdbc},
 * {@code metrics}, {@code node}, {@code sale}, {@code value}.
 */
package io.seckill.challenge;

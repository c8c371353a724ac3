/**
 * Who calls: verification of bearer tokens (JWT), roles, and the demo issuer of the embedded default.
 *
 * <p>May call: {@code value}, {@code config}.
 */
package io.seckill.identity;

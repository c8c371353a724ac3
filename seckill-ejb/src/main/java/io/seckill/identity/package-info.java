/**
 * Who calls: verification of bearer tokens (JWT), roles, the demo issuer of the embedded default, and the
 * issuer of the preheat.
 *
 * <p>May call: {@code value}, {@code config}.
 */
package io.seckill.identity;

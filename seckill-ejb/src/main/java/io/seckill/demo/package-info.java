/**
 * What a person who tries the system out wants to see happen: a crowd. Only where the demo issuer is.
 *
 * <p>May call: {@code identity}, {@code value}.
 */
package io.seckill.demo;

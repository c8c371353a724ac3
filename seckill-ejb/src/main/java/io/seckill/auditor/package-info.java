/**
 * Proves the books of the sales again and again while they are lived in, and says which rows differ. Reads everything, writes only what it
 * found.
 *
 * <p>May call: {@code monitoring} (books), {@code sale} (the board), {@code json}, {@code metrics}, {@code jdbc}, {@code value}, {@code node}.
 */
package io.seckill.auditor;

/**
 * What operators have to know: conditions that are looked for each second, kept as rows from their beginning to their end, acknowledged
 * or silenced by operators, and told to a webhook.
 *
 * <p>May call: {@code monitoring}, {@code probe}, {@code auditor}, {@code messaging} (failures), {@code payment} (failed refunds), {@code audit},
 * {@code lease}, {@code config}, {@code json}, {@code metrics}, {@code jdbc}, {@code value}, {@code node}.
 */
package io.seckill.alert;

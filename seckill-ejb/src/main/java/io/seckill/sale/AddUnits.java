package io.seckill.sale;

/**
 * Units that come to a sale.
 *
 * @param key names the operator's wish, up to 64 characters: the same key again is the same wish, not more units
 * @param units at least 1
 * @param reason in an operator's words, up to 200 characters
 */
public record AddUnits(String key, int units, String reason) {}

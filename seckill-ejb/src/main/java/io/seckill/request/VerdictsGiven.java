package io.seckill.request;

/**
 * Requests of a group have their verdicts; observers see it when it is committed.
 *
 * @param first number of the first of them
 * @param letters a verdict each
 */
record VerdictsGiven(long group, int first, String letters) {}

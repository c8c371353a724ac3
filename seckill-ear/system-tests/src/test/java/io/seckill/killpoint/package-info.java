/**
 * The application is ended at exact points of its transactions: before and after each flush, between the two prepares,
 * after the decision, between the two commits. Chance finds these moments seldom, so each is met on purpose once.
 */
package io.seckill.killpoint;

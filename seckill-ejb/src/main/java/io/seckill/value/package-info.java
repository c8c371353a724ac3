/**
 * The words every feature shares: identifiers, buyer, money, and the clock's unit. Owns no state and calls no feature.
 */
package io.seckill.value;

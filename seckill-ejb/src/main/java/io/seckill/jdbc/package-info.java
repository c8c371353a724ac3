/**
 * Statements of the hot path, written by hand: many rows at once, without an entity for each (ADR 015). Owns no state and
 * calls no feature.
 */
package io.seckill.jdbc;

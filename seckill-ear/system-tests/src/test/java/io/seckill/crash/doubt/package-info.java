/**
 * XA branches in doubt: prepared, and neither committed nor rolled back. Every transaction leaves some for a millisecond;
 * what a crash leaves must be resolved without an operator.
 */
package io.seckill.crash.doubt;

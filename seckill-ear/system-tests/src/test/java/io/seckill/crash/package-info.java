/**
 * Crash tests (R42): the real processes, buyers who record every answer, {@code kill -9} of one process after the other
 * by a schedule that a seed reproduces, and the books at the end.
 *
 * <p>{@link io.seckill.crash.CrashRecoveryIT} is the short form, {@link io.seckill.crash.CrashProgram} the long one.
 */
package io.seckill.crash;

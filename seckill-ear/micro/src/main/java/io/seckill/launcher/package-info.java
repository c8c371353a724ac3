/**
 * Starts the whole system in one process: the checks that must hold first, Payara Micro with the embedded broker and
 * database, then the wait until buyers can buy. One process, so that ending it ends everything.
 */
package io.seckill.launcher;

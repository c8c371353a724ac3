/**
 * What a test needs to use Seckill as a stranger would: the packaged server as a process of its own, tokens, a client of
 * the HTTP interface, and the books. Nothing here knows a class of the application.
 */
package io.seckill.harness;

/** Purchases with all that came of them, over HTTP. */
package io.seckill.trace.rest;

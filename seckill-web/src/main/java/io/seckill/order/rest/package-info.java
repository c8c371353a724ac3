/** Buyers' orders over HTTP. */
package io.seckill.order.rest;

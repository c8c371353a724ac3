/** Buyers' addresses and shipments over HTTP. */
package io.seckill.delivery.rest;

/** Buyers' phone numbers over HTTP. */
package io.seckill.notification.rest;

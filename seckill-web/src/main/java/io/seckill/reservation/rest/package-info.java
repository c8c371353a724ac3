/** Purchases and their tickets over HTTP. */
package io.seckill.reservation.rest;

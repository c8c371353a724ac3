/** Payments and refunds over HTTP: for buyers, for operators, and for the payment provider. */
package io.seckill.payment.rest;

/** Sales over HTTP: read by everyone, moved by operators. */
package io.seckill.sale.rest;

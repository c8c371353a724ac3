/** Challenges over HTTP. */
package io.seckill.challenge.rest;

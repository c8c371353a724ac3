/** Operators' accounts and sessions over HTTP. */
package io.seckill.operator.rest;

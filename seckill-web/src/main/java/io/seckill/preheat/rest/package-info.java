/** The preheat on an operator's request. */
package io.seckill.preheat.rest;

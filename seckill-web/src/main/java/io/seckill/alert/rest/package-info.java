/** What operators have to know, over HTTP. */
package io.seckill.alert.rest;

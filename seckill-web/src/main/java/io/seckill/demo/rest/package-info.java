/** What the demo lets happen, over HTTP. */
package io.seckill.demo.rest;

/** How long messages are under way, over HTTP. */
package io.seckill.probe.rest;

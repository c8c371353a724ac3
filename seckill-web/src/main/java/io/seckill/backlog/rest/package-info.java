/** The consumers of the queues over HTTP. */
package io.seckill.backlog.rest;

/** The books and the health of a node over HTTP. */
package io.seckill.monitoring.rest;

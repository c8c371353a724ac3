/** The counts of a sale over HTTP. */
package io.seckill.statistics.rest;

/** Plans of what a sale will need, over HTTP. */
package io.seckill.capacity.rest;

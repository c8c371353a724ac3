/** Tests of addresses and shipments, inside the server. */
package io.seckill.delivery;

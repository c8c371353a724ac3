/** Tests of the way from the desk's message to the orders, inside the server. */
package io.seckill.order;

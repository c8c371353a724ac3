/** Tests of the credit subscriber, inside the server. */
package io.seckill.reward;

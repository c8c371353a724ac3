/** Tests of the subscribers that give rewards, inside the server. */
package io.seckill.reward;

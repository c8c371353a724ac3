/** What buyers have earned, over HTTP. */
package io.seckill.reward.rest;

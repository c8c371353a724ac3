/**
 * A payment provider to try things out with: it has books of its own, a page where a person pays or declines, and tells the shop
 * as another company would, by signed notifications over HTTP. It can be told to tell late, twice, or never.
 *
 * <p>May call: {@code payment} (the port that it fills, and the signature), {@code value}, {@code config}.
 */
package io.seckill.sandbox;

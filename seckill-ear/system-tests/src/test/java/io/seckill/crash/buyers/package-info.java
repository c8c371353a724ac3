/**
 * Buyers who click all the while that parts of the system are killed, and who keep every answer they got. They are
 * closed-loop: each waits for its answer, and asks again with the same request until it has one that is certain.
 */
package io.seckill.crash.buyers;

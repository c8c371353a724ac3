/** Tests of the dedup records, inside the server. */
package io.seckill.messaging;

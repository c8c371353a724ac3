/** Tests of the dedup records, inside the server, and what the broker says of permits. */
package io.seckill.messaging;

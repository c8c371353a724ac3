/** Tests of hand-written statements, inside the server. */
package io.seckill.jdbc;

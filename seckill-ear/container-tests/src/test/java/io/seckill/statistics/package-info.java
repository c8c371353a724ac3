/** Tests of the counts, inside the server. */
package io.seckill.statistics;

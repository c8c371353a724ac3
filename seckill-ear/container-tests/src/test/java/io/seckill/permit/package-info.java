/** Permits, inside the server. */
package io.seckill.permit;

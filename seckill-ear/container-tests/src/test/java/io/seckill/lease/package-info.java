/** Leases of another node. */
package io.seckill.lease;

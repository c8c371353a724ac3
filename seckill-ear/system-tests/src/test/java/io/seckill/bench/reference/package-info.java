/** What the application is measured against: the least that the same server can do. */
package io.seckill.bench.reference;

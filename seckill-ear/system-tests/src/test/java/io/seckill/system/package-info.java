/**
 * The assembled system, driven over HTTP as its users do. Every test sells a sale of its own; those that race or recover
 * end with the books.
 */
package io.seckill.system;

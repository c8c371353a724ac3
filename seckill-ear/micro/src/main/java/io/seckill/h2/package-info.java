/**
 * H2 as a resource of XA transactions that survive a killed process. No feature of the application knows this package;
 * MySQL does without it.
 */
package io.seckill.h2;

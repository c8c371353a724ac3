/**
 * The way from Payara to the Artemis broker: the resource adapter archive {@code artemis.rar}, with a broker inside for
 * the embedded default. No feature of the application knows this package.
 */
package io.seckill.artemis;

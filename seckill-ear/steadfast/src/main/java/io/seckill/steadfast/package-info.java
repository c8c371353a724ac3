/**
 * What Payara's transaction manager lacks: a branch whose database or broker dies while it is told the outcome gets it
 * when the resource is back, without a restart of the application. Used by the data source and by the resource adapter
 * on Payara; WildFly's transaction manager does this by itself. No feature of the application knows this package.
 */
package io.seckill.steadfast;

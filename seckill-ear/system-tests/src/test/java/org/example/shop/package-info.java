/** A shop's own code: what it adds to Seckill in a JAR of its own. */
package org.example.shop;

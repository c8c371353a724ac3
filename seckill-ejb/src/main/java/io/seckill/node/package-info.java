/**
 * A node's start and end, to which features add what they have to do then. Owns nothing else; knows no feature.
 */
package io.seckill.node;

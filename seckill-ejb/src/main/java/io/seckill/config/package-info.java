/** What the features take from their surroundings: the settings and the clock. Owns no state and calls no feature. */
package io.seckill.config;

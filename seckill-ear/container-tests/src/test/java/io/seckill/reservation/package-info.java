/** Tests of the desk and its transactions inside the server; in the package of what they test, for its package-private types. */
package io.seckill.reservation;

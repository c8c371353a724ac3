/** Lends the launcher's code to the tests, so that the server under test is set up as the distribution is. */
package io.seckill.launcher;

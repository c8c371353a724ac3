/** The side of the tests that runs outside the server: starts it once and puts the application on it, with the tests inside. */
package io.seckill.container;

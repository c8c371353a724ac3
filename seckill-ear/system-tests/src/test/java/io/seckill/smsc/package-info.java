/**
 * An SMSC for the tests, in a process of its own, on the library of Cloudhopper: it shares no line with the application's client,
 * neither for the protocol nor for the alphabets.
 */
package io.seckill.smsc;

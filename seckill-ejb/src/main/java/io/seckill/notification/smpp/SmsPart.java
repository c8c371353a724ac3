package io.seckill.notification.smpp;

/**
 * A part of a short message as it travels.
 *
 * @param dataCoding SMPP 3.4, section 5.2.19: 0 the default alphabet, 8 UCS-2
 * @param hasHeader whether the octets begin with a user data header (3GPP TS 23.040, section 9.2.3.24.1)
 */
public record SmsPart(byte dataCoding, boolean hasHeader, byte[] octets) {}

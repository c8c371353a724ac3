package io.seckill.notification.smpp;

import java.time.Duration;

/**
 * How to reach the SMSC.
 *
 * @param systemId at most 15 characters (SMPP 3.4, section 5.2.1)
 * @param password at most 8 characters (section 5.2.2)
 * @param sourceAddress what the phone shows as the sender: a number in the international form, a short code, or at most 11 letters
 * @param window messages without an answer at a time
 * @param responseTime after which an answer does not come any more
 * @param enquireTime of silence, after which the SMSC is asked whether it is there
 */
public record SmppSettings(
        String host,
        int port,
        String systemId,
        String password,
        String sourceAddress,
        int window,
        Duration responseTime,
        Duration enquireTime) {

    private static final String ADDRESS = "\\+?[0-9]{1,15}|[A-Za-z0-9 ]{1,11}";

    public SmppSettings {
        require(systemId.matches("\\p{ASCII}{1,15}"), "seckill.sms.smpp.system-id has 1 to 15 characters");
        require(password.matches("\\p{ASCII}{0,8}"), "seckill.sms.smpp.password has at most 8 characters");
        require(
                sourceAddress.matches(ADDRESS),
                "seckill.sms.smpp.source-address is a phone number, a short code, or at most 11 letters and digits");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "SMSC " + host + ":" + port + " as " + systemId + ", window " + window;
    }
}

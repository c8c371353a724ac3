package io.seckill.notification;

import java.util.List;

/**
 * Short messages taken together for sending.
 *
 * @param claim whoever holds it may say what became of them
 */
record SmsPage(long claim, List<Addressed> messages) {

    /** A short message and where it goes. */
    record Addressed(SmsDelivery delivery, PhoneNumber phone) {}
}

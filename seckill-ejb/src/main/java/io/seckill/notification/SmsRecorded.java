package io.seckill.notification;

import java.util.List;

/** Short messages were written; observers see it when they are committed. */
record SmsRecorded(List<SmsMessage> messages) {}

package io.seckill.notification;

import java.util.List;

/** Port to whatever carries short messages to phones. */
public interface SmsSender {

    /** In the transaction that records these messages: writes what the sender has to know to send them later, if anything. */
    void remember(List<SmsMessage> messages);

    /** After that transaction is committed, outside any; does not wait for anybody. */
    void send(List<SmsMessage> messages);
}

package io.seckill.notification;

import java.util.List;

/** Port to whatever carries short messages to phones. Called after the rows are committed, outside any transaction. */
public interface SmsSender {

    void send(List<SmsMessage> messages);
}

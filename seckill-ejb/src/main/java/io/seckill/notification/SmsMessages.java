package io.seckill.notification;

import io.seckill.jdbc.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Repository of the short messages. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SmsMessages {

    private static final String INSERT =
            "insert into sms_message (id, order_id, sale_id, buyer, body, recorded_at) values (?, ?, ?, ?, ?, ?)";

    @Inject
    Statements statements;

    public void add(List<SmsMessage> messages) {
        statements.execute(INSERT, messages, (row, message) -> {
            row.setLong(1, message.id());
            row.setLong(2, message.order().value());
            row.setLong(3, message.sale().value());
            row.setString(4, message.buyer().value());
            row.setString(5, message.body());
            row.setLong(6, message.recordedAt().toEpochMilli());
        });
    }
}

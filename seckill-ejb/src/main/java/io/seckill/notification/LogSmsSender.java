package io.seckill.notification;

import io.seckill.correlation.Correlation;
import io.seckill.value.Tsids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.lang.System.Logger;
import java.util.List;

/** The sender of the embedded default: a line in the log (DEBUG) for each message; the row is the delivery. */
@ApplicationScoped
@Typed(LogSmsSender.class)
public class LogSmsSender implements SmsSender {

    private static final Logger LOG = System.getLogger(LogSmsSender.class.getName());

    @Override
    public void remember(List<SmsMessage> messages) {
        // Their rows are all there is to it.
    }

    @Override
    public void send(List<SmsMessage> messages) {
        Correlation.debug(LOG, messages, sms -> "SMS " + Tsids.format(sms.id()) + " for order " + sms.order());
    }
}

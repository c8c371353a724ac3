package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Sends messages that no row belongs to, outside any transaction: they are at the broker when the call returns. For threads that no
 * container began: what they have to write, a listener writes. (On Payara a thread that was given the context of a listener or of a
 * singleton commits its rows, but a message that it sends in the same transaction is lost.) Thread-safe.
 */
@ApplicationScoped
public class Postbox {

    /** A message is sent in milliseconds; who waits so long should come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    LoneSession session;

    @Inject
    MessageTexts texts;

    /** @throws jakarta.jms.JMSRuntimeException when nobody knows whether it is there */
    public void send(Channel channel, Batch<?, ?> message) {
        session.use(
                PATIENCE,
                context -> context.createProducer()
                        .setPriority(message.priority())
                        .send(channel.destination(context), texts.of(context, message)));
    }
}

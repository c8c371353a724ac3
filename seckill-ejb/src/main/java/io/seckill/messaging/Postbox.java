package io.seckill.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;

/**
 * Sends messages that no row belongs to, outside any transaction: they are at the broker when the call returns. For threads that no
 * container began: what they have to write, a listener writes. (On Payara a thread that was given the context of a listener or of a
 * singleton commits its rows, but a message that it sends in the same transaction is lost.) Thread-safe.
 */
@ApplicationScoped
public class Postbox {

    @Resource(name = "jms/seckillCF")
    ConnectionFactory connections;

    @Inject
    MessageTexts texts;

    /** @throws jakarta.jms.JMSRuntimeException when nobody knows whether it is there */
    public void send(Channel channel, Batch<?, ?> message) {
        try (JMSContext context = connections.createContext()) {
            context.createProducer()
                    .setPriority(message.priority())
                    .send(channel.destination(context), texts.of(context, message));
        }
    }
}

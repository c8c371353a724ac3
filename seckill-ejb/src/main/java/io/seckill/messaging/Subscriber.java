package io.seckill.messaging;

import jakarta.jms.MessageListener;

/**
 * A consumer whose work others than its listener can do as well: the same handlers, with messages of the same queue. A bean beside the
 * listener, thread-safe.
 */
public interface Subscriber {

    Consumer consumer();

    /** What is done with each type of message, in the transaction that the message comes in. */
    Handler<?, ?>[] handlers();

    /** The message-driven bean, whose activation says how the queue is read. */
    Class<? extends MessageListener> listener();
}

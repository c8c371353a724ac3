package io.seckill.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.MessageListener;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a listener reads its queue. Whoever else reads it has to do it in the same way: a subscription that is asked for with another
 * selector is made anew, without its messages.
 *
 * @param sessions messages that it works on at a time
 */
public record Activation(int sessions, Optional<String> selector) {

    /** As the annotation of a message-driven bean says. */
    public static Activation of(Class<? extends MessageListener> listener) {
        return new Activation(
                property(listener, "maxSession").map(Integer::parseInt).orElseThrow(),
                property(listener, "messageSelector"));
    }

    private static Optional<String> property(Class<?> listener, String name) {
        return Stream.of(listener.getAnnotation(MessageDriven.class).activationConfig())
                .filter(property -> property.propertyName().equals(name))
                .map(ActivationConfigProperty::propertyValue)
                .findFirst();
    }
}

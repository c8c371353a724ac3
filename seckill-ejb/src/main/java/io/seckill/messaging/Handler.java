package io.seckill.messaging;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a listener does with one type of message.
 *
 * @param name by which the message is known at the broker ({@link Batch#type()})
 * @param type of its body
 */
public record Handler<I, B extends Batch<I, B>>(String name, Class<B> type, Consumer<B> work) {

    /** For a type of message that is named as its body is. */
    public Handler(Class<B> type, Consumer<B> work) {
        this(type.getSimpleName(), type, work);
    }

    /** A message that names no type is taken for this one: whether it is, its body tells. */
    boolean takes(Optional<String> typeName) {
        return typeName.isEmpty() || typeName.get().equals(name);
    }
}

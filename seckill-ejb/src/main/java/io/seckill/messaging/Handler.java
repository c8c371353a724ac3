package io.seckill.messaging;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a listener does with one type of message.
 *
 * @param name by which the message is known at the broker ({@link Batch#type()})
 * @param type of its body
 * @param concern whether there is anything to do; a message of which nothing follows leaves no dedup record either
 */
public record Handler<I, B extends Batch<I, B>>(String name, Class<B> type, Predicate<B> concern, Consumer<B> work) {

    public Handler(String name, Class<B> type, Consumer<B> work) {
        this(name, type, anything -> true, work);
    }

    /** For a type of message that is named as its body is. */
    public Handler(Class<B> type, Consumer<B> work) {
        this(type.getSimpleName(), type, work);
    }

    /** The same for those messages only. */
    public Handler<I, B> when(Predicate<B> condition) {
        return new Handler<>(name, type, condition, work);
    }

    /** A message that names no type is taken for this one: whether it is, its body tells. */
    boolean takes(Optional<String> typeName) {
        return typeName.isEmpty() || typeName.get().equals(name);
    }
}

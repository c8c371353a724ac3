package io.seckill.messaging;

import java.util.Optional;
import java.util.function.Consumer;

/** What a listener does with one type of message, which the message names ({@link Publisher}). */
public record Handler<I, B extends Batch<I, B>>(Class<B> type, Consumer<B> work) {

    /** A message that names no type is taken for this one: whether it is, its body tells. */
    boolean takes(Optional<String> typeName) {
        return typeName.isEmpty() || typeName.get().equals(type.getSimpleName());
    }
}

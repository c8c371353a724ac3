package io.seckill.messaging;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.value.SaleId;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A message that carries items which share transactions; a single is a batch of one.
 *
 * @param <I> the type of an item
 * @param <B> the type of the batch itself
 */
public interface Batch<I, B extends Batch<I, B>> {

    /** The id by which every consumer knows whether it has seen the message. */
    String messageId();

    /** The one sale that all items belong to. */
    SaleId saleId();

    List<I> items();

    /** By which a message of this kind is known at the broker. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Figures that stand beside the body, so that the broker can keep the message from a subscription whom it is nothing to. */
    default Map<String, Long> facts() {
        return Map.of();
    }

    /**
     * From 0 to 9: in each queue, messages of a higher priority overtake the others. The usual one, unless somebody waits for
     * what the message is about.
     */
    default int priority() {
        return Message.DEFAULT_PRIORITY;
    }

    /** The one that all items share; else, and where items do not tell, empty. */
    default Optional<TraceId> trace() {
        Optional<TraceId> first =
                items().stream().findFirst().filter(Traced.class::isInstance).map(item -> ((Traced) item).trace());
        return first.filter(trace ->
                items().stream().allMatch(item -> ((Traced) item).trace().equals(trace)));
    }

    /** The same message with another id and other items. */
    B with(String messageId, List<I> items);

    /** One message for each item. The ids follow from this one's, so that splitting twice yields the same messages. */
    default List<B> singles() {
        return IntStream.range(0, items().size())
                .mapToObj(i -> with(messageId() + "/" + i, List.of(items().get(i))))
                .toList();
    }
}

package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The switch of the demo that lets a consumer fail with every message on this node, to see what an operator sees then. Nothing is broken
 * after a start. Thread-safe.
 */
@ApplicationScoped
public class BrokenConsumers {

    private volatile Set<Consumer> broken = Set.of();

    /** The queues of those that are broken. */
    public List<String> queues() {
        return broken.stream().map(Consumer::queue).sorted().toList();
    }

    /**
     * Breaks these, and mends all others.
     *
     * @return false, and nothing is changed, when one of them is no consumer's queue
     */
    public boolean set(Collection<String> queues) {
        Set<Consumer> found =
                queues.stream().flatMap(queue -> Consumer.of(queue).stream()).collect(Collectors.toUnmodifiableSet());
        if (found.size() != Set.copyOf(queues).size()) {
            return false;
        }
        broken = found;
        return true;
    }

    void check(Consumer consumer) {
        if (broken.contains(consumer)) {
            throw new IllegalStateException("the demo's switch lets " + consumer.queue() + " fail");
        }
    }
}

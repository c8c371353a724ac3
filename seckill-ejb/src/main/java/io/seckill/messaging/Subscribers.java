package io.seckill.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The consumers whose work others than their listeners can do. They enrol when the module with the listeners starts, if there is one
 * on this node. One for each {@link Consumer} at most. Thread-safe.
 */
@ApplicationScoped
public class Subscribers {

    private final Map<Consumer, Subscriber> enrolled = new ConcurrentSkipListMap<>();

    public void enrol(Subscriber subscriber) {
        enrolled.put(subscriber.consumer(), subscriber);
    }

    /** In the order of the consumers. */
    public List<Subscriber> all() {
        return List.copyOf(enrolled.values());
    }
}

package io.seckill.backlog.messaging;

import io.seckill.messaging.ListenerDeliveries;
import io.seckill.messaging.Subscriber;
import io.seckill.messaging.Subscribers;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Makes the work of this module's listeners known, so that others can help with it, and ends their deliveries in order: startup beans
 * go before the listeners of their module do.
 */
@Singleton
@Startup
public class ListenersLife {

    @Inject
    Subscribers subscribers;

    @Inject
    @Any
    Instance<Subscriber> own;

    @Inject
    ListenerDeliveries deliveries;

    @PostConstruct
    void enrol() {
        own.forEach(subscribers::enrol);
    }

    @PreDestroy
    void end() {
        deliveries.end();
    }
}

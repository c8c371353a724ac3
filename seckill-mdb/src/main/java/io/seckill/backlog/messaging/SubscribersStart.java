package io.seckill.backlog.messaging;

import io.seckill.messaging.Subscriber;
import io.seckill.messaging.Subscribers;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Makes the work of this module's listeners known, so that others can help with it. */
@Singleton
@Startup
public class SubscribersStart {

    @Inject
    Subscribers subscribers;

    @Inject
    @Any
    Instance<Subscriber> own;

    @PostConstruct
    void enrol() {
        own.forEach(subscribers::enrol);
    }
}

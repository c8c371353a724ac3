package io.seckill.messaging;

import io.seckill.fixture.Elsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells one subscriber something that the others do not hear of, all in one transaction. */
@ApplicationScoped
public class EventAudience {

    @Inject
    Publisher publisher;

    @Inject
    Elsewhere elsewhere;

    public void tell(Consumer consumer, Batch<?, ?>... messages) {
        elsewhere.commit(() -> publisher.sendBack(consumer, List.of(messages)));
    }
}

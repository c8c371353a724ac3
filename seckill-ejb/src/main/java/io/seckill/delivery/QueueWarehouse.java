package io.seckill.delivery;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

/** Another company's warehouse, whose system reads the requests from a queue. */
@ApplicationScoped
@Typed(QueueWarehouse.class)
class QueueWarehouse implements Warehouse {

    @Inject
    Publisher publisher;

    @Override
    public void request(RequestShipments command) {
        publisher.send(Channel.WAREHOUSE, command);
    }
}

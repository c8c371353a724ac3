package io.seckill.messaging;

import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;

/** What the broker says of the queues of permits. */
@ApplicationScoped
public class PermitCount {

    @Inject
    BrokerManagement management;

    /** Messages in the queue of a sale, those being delivered included. */
    public long messages(SaleId sale) {
        return management.ask(dialog -> ((JsonNumber) dialog.call("permits." + sale, "countMessages")).longValue());
    }
}

package io.seckill.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Which warehouse there is, by the settings. */
@ApplicationScoped
class WarehouseChoice {

    @Produces
    @ApplicationScoped
    Warehouse choose(DeliverySettings settings, QueueWarehouse queue, SandboxWarehouse sandbox) {
        return settings.sandbox() ? sandbox : queue;
    }
}

package io.seckill.delivery;

/** Port to the warehouse. It answers by {@link ShipOrders}, minutes or days later. Its caller brings the transaction. */
interface Warehouse {

    void request(RequestShipments command);
}

package io.seckill.delivery;

import io.seckill.sale.SaleLookup;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;

/** Buyers' addresses. Brings its transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class AddressService {

    @Inject
    Addresses addresses;

    @Inject
    Shipments shipments;

    @Inject
    ShipmentRequests requests;

    @Inject
    SaleLookup sales;

    /**
     * Stores the address and requests what has waited for it, one message for each sale: as much as the buyer has paid
     * for without an address. What was requested before goes to the address of that time.
     */
    public void put(BuyerId buyer, Address address) {
        addresses.put(buyer, address);
        List<Shipment> waiting = shipments.waitingOf(buyer);
        waiting.forEach(shipment -> shipment.sendTo(address));
        waiting.stream().collect(Collectors.groupingBy(Shipment::sale)).forEach(this::request);
    }

    /** Safe to call again. */
    public void remove(BuyerId buyer) {
        addresses.remove(buyer);
    }

    private void request(SaleId sale, List<Shipment> some) {
        requests.send(sale, sales.terms(sale).title(), some);
    }
}

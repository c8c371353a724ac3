package io.seckill.delivery;

import io.seckill.jdbc.LostRace;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A buyer's own address. Brings no transaction itself. Stateless, thread-safe. */
@ApplicationScoped
public class AddressBook {

    /** Against a shipment that begins to wait, or is cancelled, the second attempt finds it decided. */
    private static final int ATTEMPTS = 3;

    @Inject
    AddressService service;

    @Inject
    Addresses addresses;

    public Optional<Address> find(BuyerId buyer) {
        return addresses.find(buyer);
    }

    /** Requests what has waited for the address, too. Safe to call again. */
    public void put(BuyerId buyer, Address address) {
        for (int attempt = 1; !isTried(buyer, address, attempt); attempt++) {
            // Lost against somebody else: look again.
        }
    }

    public void remove(BuyerId buyer) {
        service.remove(buyer);
    }

    private boolean isTried(BuyerId buyer, Address address, int attempt) {
        try {
            service.put(buyer, address);
            return true;
        } catch (RuntimeException e) {
            if (attempt >= ATTEMPTS || !LostRace.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }
}

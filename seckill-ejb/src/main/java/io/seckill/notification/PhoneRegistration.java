package io.seckill.notification;

import io.seckill.jdbc.LostRace;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes a buyer's phone number, also when two requests of the buyer meet. Brings no transaction itself. Thread-safe. */
@ApplicationScoped
public class PhoneRegistration {

    /** Of two that meet one wins, and the other finds its row. */
    private static final int ATTEMPTS = 3;

    @Inject
    PhoneService phones;

    /** The last one to come is kept. Safe to call again. */
    public void give(BuyerId buyer, PhoneNumber phone) {
        for (int attempt = 1; !isGiven(buyer, phone, attempt); attempt++) {
            // Lost against another request: look again.
        }
    }

    private boolean isGiven(BuyerId buyer, PhoneNumber phone, int attempt) {
        try {
            phones.give(buyer, phone);
            return true;
        } catch (RuntimeException e) {
            if (attempt >= ATTEMPTS || !LostRace.isCauseOf(e)) {
                throw e;
            }
            return false;
        }
    }
}

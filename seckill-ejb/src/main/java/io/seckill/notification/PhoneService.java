package io.seckill.notification;

import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** A buyer's phone number, given and taken back by the buyer. Each method is a transaction. Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class PhoneService {

    @Inject
    PhoneBook phones;

    public Optional<PhoneNumber> find(BuyerId buyer) {
        return Optional.ofNullable(phones.numbers(List.of(buyer)).get(buyer));
    }

    /** Safe to call again; loses against the same buyer who does it in the same instant ({@link PhoneRegistration}). */
    public void give(BuyerId buyer, PhoneNumber phone) {
        phones.put(buyer, phone);
    }

    /** What is not sent by now has no phone. Safe to call again. */
    public void remove(BuyerId buyer) {
        phones.remove(buyer);
    }
}

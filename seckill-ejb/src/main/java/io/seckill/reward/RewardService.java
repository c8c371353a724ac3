package io.seckill.reward;

import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives what buyers earn by their orders. Joins the transaction of its caller (a listener). Stateless, thread-safe. */
@ApplicationScoped
@Transactional
public class RewardService {

    @Inject
    CreditAccounts accounts;

    @Inject
    Coupons coupons;

    @Inject
    RewardSettings settings;

    @Inject
    Clock clock;

    /** Enters the points of each order and raises the balances, under their versions. */
    public void credit(OrdersPlaced event) {
        Instant now = clock.instant();
        List<BuyerId> buyers =
                event.items().stream().map(OrdersPlaced.Item::buyer).distinct().toList();
        Map<BuyerId, CreditAccount> balances = accounts.of(buyers);
        List<CreditEntry> entries = new ArrayList<>();
        for (OrdersPlaced.Item order : event.items()) {
            CreditEntry entry = new CreditEntry(event.saleId(), order, now);
            balances.get(order.buyer()).add(entry.points());
            entries.add(entry);
        }
        accounts.add(entries);
    }

    public void giveCoupons(OrdersPlaced event) {
        Instant now = clock.instant();
        coupons.add(event.items().stream()
                .map(order -> new Coupon(event.saleId(), order, settings, now))
                .toList());
    }
}

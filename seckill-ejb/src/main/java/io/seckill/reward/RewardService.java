package io.seckill.reward;

import io.seckill.order.OrdersMoved;
import io.seckill.order.OrdersPlaced;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
        enter(event.items().stream()
                .map(order -> CreditEntry.of(event.saleId(), order, now))
                .toList());
    }

    /** Takes the points of each order back. A balance is below 0 as long as they have not been given yet. */
    public void takeCreditBack(OrdersMoved event) {
        Instant now = clock.instant();
        enter(event.items().stream()
                .map(order -> CreditEntry.of(event.saleId(), order, now))
                .toList());
    }

    private void enter(List<CreditEntry> entries) {
        Map<BuyerId, CreditAccount> balances =
                accounts.of(entries.stream().map(CreditEntry::buyer).distinct().toList());
        entries.forEach(
                entry -> balances.computeIfPresent(entry.buyer(), (buyer, account) -> account.plus(entry.points())));
        accounts.store(balances.values());
        accounts.add(entries);
    }

    public void giveCoupons(OrdersPlaced event) {
        Instant now = clock.instant();
        coupons.add(event.items().stream()
                .map(order -> Coupon.of(event.saleId(), order, settings, now))
                .toList());
    }

    /** A coupon whose order is among the returned ones is worth nothing, also when it is given only afterwards. */
    public void takeCouponsBack(OrdersMoved event) {
        coupons.takeBack(
                event.saleId(),
                event.items().stream().map(OrdersMoved.Item::orderId).toList(),
                clock.instant());
    }
}

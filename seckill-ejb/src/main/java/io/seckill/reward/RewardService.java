package io.seckill.reward;

import io.seckill.correlation.Correlation;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Credit and coupons: gives what buyers earn by their orders, and takes it back. An order earns once and is taken back once, in
 * whichever order the two are told; the unique keys of the rows see to it.
 *
 * <p>Nothing can be spent inside the system yet. Credit may go below 0, as it would when spent points are taken back: the next
 * points make up for it. A returned coupon shows as returned.
 *
 * <p>Joins the transaction of its caller (a listener). Stateless, thread-safe.
 */
@ApplicationScoped
@Transactional
public class RewardService {

    private static final Logger LOG = System.getLogger(RewardService.class.getName());

    @Inject
    CreditAccounts accounts;

    @Inject
    Coupons coupons;

    @Inject
    RewardSettings settings;

    @Inject
    Clock clock;

    /** Enters the points of each order, earned or taken back, and changes the balances, under their versions. */
    public void credit(RewardOccasion occasion) {
        Instant now = clock.instant();
        enter(occasion.orders().stream()
                .map(order -> CreditEntry.of(occasion, order, now))
                .toList());
        log(occasion, "credit");
    }

    /** Gives each order its coupon, or notes its return, after which it is worth nothing even if it is given only later. */
    public void coupons(RewardOccasion occasion) {
        Instant now = clock.instant();
        switch (occasion.step()) {
            case EARNED ->
                coupons.add(occasion.orders().stream()
                        .map(order -> settings.coupon().coupon(occasion, order, now))
                        .toList());
            case TAKEN_BACK -> coupons.takeBack(occasion.sale(), occasion.orderIds(), now);
        }
        log(occasion, "coupon");
    }

    private static void log(RewardOccasion occasion, String what) {
        Correlation.debug(
                LOG, occasion.orders(), order -> what + " for order " + order.order() + ": " + occasion.step());
    }

    private void enter(List<CreditEntry> entries) {
        Map<BuyerId, CreditAccount> balances =
                accounts.of(entries.stream().map(CreditEntry::buyer).distinct().toList());
        entries.forEach(
                entry -> balances.computeIfPresent(entry.buyer(), (buyer, account) -> account.plus(entry.points())));
        accounts.store(balances.values());
        accounts.add(entries);
    }
}

package io.seckill.reward;

import io.seckill.value.BuyerId;
import io.seckill.value.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads what a buyer has earned, as committed; needs no transaction. All limits are at least 1. Stateless, thread-safe. */
@ApplicationScoped
public class RewardHistory {

    /** Identifiers grow with time. */
    private static final long THE_NEWEST = Long.MAX_VALUE;

    @Inject
    CreditAccounts accounts;

    @Inject
    Coupons coupons;

    @Inject
    RedPackets packets;

    @Inject
    Clock clock;

    /** @param behind the entry behind which the page begins; empty for the first page */
    public CreditStatement credit(BuyerId buyer, Optional<CreditEntryId> behind, int limit) {
        List<CreditEntry> found = accounts.entries(buyer, behind.orElse(new CreditEntryId(THE_NEWEST)), limit + 1);
        return CreditStatement.of(accounts.points(buyer), found, limit);
    }

    /**
     * Coupons by the orders that they were given for, newest first.
     *
     * @param behind the order behind which the page begins; empty for the first page
     */
    public List<OwnCoupon> coupons(BuyerId buyer, Optional<OrderId> behind, int limit) {
        return coupons.ofBuyer(buyer, behind.orElse(new OrderId(THE_NEWEST)), limit, clock.instant());
    }

    /**
     * Red packets that were not empty, by the orders that they were drawn for, newest first.
     *
     * @param behind the order behind which the page begins; empty for the first page
     */
    public List<OwnRedPacket> redPackets(BuyerId buyer, Optional<OrderId> behind, int limit) {
        return packets.ofBuyer(buyer, behind.orElse(new OrderId(THE_NEWEST)), limit);
    }
}

package io.seckill.reward;

import io.seckill.correlation.Correlation;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.UnitsAdded;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Red packets: for each order of a sale with a budget a random amount, which {@link RedPacketPolicy} draws. What is taken back goes
 * back to the budget, for the buyers to come. Draws and returns of a sale take turns at its budget's row, so that each sees what
 * the other has done: a return that comes first leaves its mark, and the draw that follows is empty.
 *
 * <p>Joins the transaction of its caller (a listener). Thread-safe.
 */
@ApplicationScoped
@Transactional
public class RedPacketService {

    private static final Logger LOG = System.getLogger(RedPacketService.class.getName());

    /** Nobody is to compute the next amount from the last ones. */
    private final RedPacketPolicy policy = new RedPacketPolicy(new SecureRandom());

    @Inject
    RedPacketBudgets budgets;

    @Inject
    RedPackets packets;

    @Inject
    SaleLookup sales;

    @Inject
    Clock clock;

    /**
     * Draws a packet for each order, or takes it back.
     *
     * @throws jakarta.persistence.PersistenceException when another node has changed the budget, or made the same one, meanwhile
     */
    public void redPackets(RewardOccasion occasion) {
        RedPacketBudget budget = budgets.lock(occasion.sale()).orElseGet(() -> open(occasion));
        budgets.store(
                switch (occasion.step()) {
                    case EARNED -> draw(budget, occasion);
                    case TAKEN_BACK -> takeBack(budget, occasion);
                });
        Correlation.debug(
                LOG, occasion.orders(), order -> "red packet for order " + order.order() + ": " + occasion.step());
    }

    /** Buyers of added units draw from the same budget. Part of the transaction that adds them. */
    public void unitsAdded(@Observes UnitsAdded event) {
        budgets.grow(event.sale(), event.units());
    }

    private RedPacketBudget open(RewardOccasion occasion) {
        return RedPacketBudget.open(occasion.sale(), occasion.redPacketBudgetMinor(), unitsAllotted(occasion.sale()));
    }

    private int unitsAllotted(SaleId sale) {
        return sales.find(sale)
                .map(listed -> listed.stock().unitsAllotted())
                .filter(units -> units > 0)
                .orElseThrow(() -> new IllegalStateException("the units of sale " + sale + " cannot be seen yet"));
    }

    private RedPacketBudget draw(RedPacketBudget budget, RewardOccasion occasion) {
        Instant now = clock.instant();
        Set<OrderId> takenBack = packets.takenBack(occasion.orderIds());
        List<RedPacket> drawn = new ArrayList<>();
        RedPacketBudget left = budget;
        for (RewardOccasion.Item order : occasion.orders()) {
            RedPacket packet = takenBack.contains(order.order())
                    ? packet(occasion, order, 0, 0, now)
                    : packet(occasion, order, draw(left, order), order.units(), now);
            drawn.add(packet);
            left = left.draw(packet);
        }
        packets.add(drawn);
        return left;
    }

    private long draw(RedPacketBudget left, RewardOccasion.Item order) {
        return policy.draw(left.leftMinor(), left.unitsLeft(), order.units());
    }

    private static RedPacket packet(
            RewardOccasion occasion, RewardOccasion.Item order, long amountMinor, int units, Instant now) {
        return new RedPacket(
                order.order(), occasion.sale(), order.buyer(), amountMinor, occasion.currency(), units, now);
    }

    private RedPacketBudget takeBack(RedPacketBudget budget, RewardOccasion occasion) {
        Map<OrderId, RedPacket> given = packets.of(occasion.orderIds());
        Map<OrderId, Long> amounts = new HashMap<>();
        occasion.orderIds().forEach(order -> amounts.put(order, 0L));
        RedPacketBudget left = budget;
        for (RedPacket packet : given.values()) {
            amounts.put(packet.order(), packet.amountMinor());
            left = left.giveBack(packet);
        }
        packets.takeBack(occasion.sale(), amounts, clock.instant());
        return left;
    }
}

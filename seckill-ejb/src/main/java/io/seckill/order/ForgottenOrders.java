package io.seckill.order;

import io.seckill.messaging.Channel;
import io.seckill.messaging.Postbox;
import io.seckill.node.NodeStart;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds orders whose time is over and whose message has not come, since it was lost with its broker, and sends it again: one look
 * into an index by deadline. Several nodes may find the same orders, and the first message may come after all: the orders'
 * states decide. Brings no transaction.
 */
@ApplicationScoped
public class ForgottenOrders {

    /** How often somebody looks: an order is closed within a minute of its deadline, whatever was lost. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(ForgottenOrders.class.getName());

    /** A message that comes in time has closed its orders before; so nothing is found in ordinary life. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Found by one look; what is beyond waits for the next. */
    private static final int LIMIT = 500;

    @Inject
    PurchaseOrders orders;

    @Inject
    Postbox postbox;

    @Inject
    Clock clock;

    void begin(@Observes NodeStart node) {
        node.repeat(BETWEEN_LOOKS, this::remind, "overdue orders could not be looked for");
    }

    void remind() {
        Instant now = clock.instant();
        Map<SaleId, List<PurchaseOrder>> bySale = orders.unpaidAt(now.minus(PATIENCE), LIMIT).stream()
                .collect(Collectors.groupingBy(PurchaseOrder::sale));
        bySale.forEach((sale, found) -> remind(sale, found, now));
    }

    private void remind(SaleId sale, List<PurchaseOrder> found, Instant now) {
        LOG.log(Level.WARNING, "{0} orders of sale {1} are overdue without their message", found.size(), sale);
        postbox.send(
                Channel.CLOSE_ORDERS,
                CloseUnpaidOrders.of(sale, found.stream().map(PurchaseOrder::id).toList(), now));
    }
}

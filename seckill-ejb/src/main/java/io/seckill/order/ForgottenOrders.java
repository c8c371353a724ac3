package io.seckill.order;

import io.seckill.jdbc.LostRace;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Closes orders whose time is over and whose message has not come, since it was lost with its broker: one look into an index by
 * deadline. Several nodes may find the same orders; their versions decide. Brings no transaction itself.
 */
@ApplicationScoped
public class ForgottenOrders {

    /** How often somebody looks: an order is closed within a minute of its deadline, whatever was lost. */
    public static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(ForgottenOrders.class.getName());

    /** A message that comes in time has closed its orders before; so nothing is found in ordinary life. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Closed by one look; what is beyond waits for the next. */
    private static final int LIMIT = 500;

    @Inject
    PurchaseOrders orders;

    @Inject
    ClosingService closing;

    @Inject
    Clock clock;

    public void close() {
        Map<SaleId, List<PurchaseOrder>> bySale = orders
                .unpaidAt(clock.instant().minus(PATIENCE), LIMIT)
                .stream()
                .collect(Collectors.groupingBy(PurchaseOrder::sale));
        bySale.forEach((sale, found) ->
                close(sale, found.stream().map(PurchaseOrder::id).toList()));
    }

    private void close(SaleId sale, List<OrderId> found) {
        try {
            int closed = closing.closeOverdue(sale, found);
            LOG.log(Level.WARNING, "{0} orders of sale {1} were overdue without their message: closed", closed, sale);
        } catch (RuntimeException e) {
            if (!LostRace.isCauseOf(e)) {
                throw e;
            }
            LOG.log(Level.DEBUG, "somebody else moved orders of sale {0}: {1}", sale, e.getMessage());
        }
    }
}

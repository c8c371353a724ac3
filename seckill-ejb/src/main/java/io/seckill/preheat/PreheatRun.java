package io.seckill.preheat;

import io.seckill.challenge.ChallengeService;
import io.seckill.identity.PreheatIssuer;
import io.seckill.reservation.ReservationSettings;
import io.seckill.sale.SaleBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One preheat from its first click to its last row: a crowd of buyers at the node's own port, then, when every message is
 * carried out, the removal of what it has left. A node that is killed meanwhile removes it in its next preheat.
 */
@ApplicationScoped
public class PreheatRun {

    private static final Logger LOG = System.getLogger(PreheatRun.class.getName());

    @Inject
    PreheatSales sales;

    @Inject
    PreheatCrowd crowd;

    @Inject
    ChallengeService challenges;

    @Inject
    SaleBoard board;

    @Inject
    PreheatIssuer issuer;

    @Inject
    ReservationSettings node;

    @Inject
    Clock clock;

    void carryOut(InetSocketAddress server, Instant end) {
        Instant begin = clock.instant();
        // The node number tells whose sales these are: another node may be in the middle of its preheat.
        String name = "preheat of node " + node.nodeNumber();
        LOG.log(Level.INFO, "preheat begins");
        challenges.warmUp();
        int purchases = click(server, name, end);
        // Buyers first: what is left is removed in the next preheat.
        if (!board.sellsAt(clock.instant())) {
            sales.remove(name);
        }
        LOG.log(
                purchases > 0 ? Level.INFO : Level.WARNING,
                "preheat ends: {0} purchases, {1} s",
                purchases,
                Duration.between(begin, clock.instant()).toSeconds());
    }

    private int click(InetSocketAddress server, String name, Instant end) {
        try {
            List<String> tokens = issuer.issue(buyers(name), PreheatSales.BUYERS);
            return crowd.click(server, tokens, () -> sales.open(name), end);
        } finally {
            issuer.withdraw();
        }
    }

    /** What the names of a preheat's buyers begin with. */
    static String buyers(String name) {
        return name + ", buyer ";
    }
}

package io.seckill.permit;

import io.seckill.lease.Leases;
import io.seckill.messaging.PermitQueues;
import io.seckill.metrics.Metrics;
import io.seckill.sale.SaleBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** A second node with the same database and broker; its routines are the test's calls. */
@ApplicationScoped
public class OtherNode {

    @Inject
    PermitQueues queues;

    @Inject
    SaleBoard board;

    @Inject
    Clock clock;

    PermitMaker maker(Leases leases, Metrics metrics) {
        PermitMaker maker = new PermitMaker();
        maker.board = board;
        maker.queues = queues;
        maker.leases = leases;
        maker.metrics = metrics;
        maker.clock = clock;
        maker.make();
        return maker;
    }

    Permits permits(Metrics metrics) {
        Permits permits = new Permits();
        permits.queues = queues;
        permits.board = board;
        permits.metrics = metrics;
        permits.clock = clock;
        permits.make();
        return permits;
    }
}

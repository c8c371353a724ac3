package io.seckill.startup;

import io.seckill.identity.TokenVerifier;
import io.seckill.messaging.MessageFailures;
import io.seckill.node.NodeSettings;
import io.seckill.node.NodeStart;
import io.seckill.node.NodeStop;
import io.seckill.sale.SaleBoardRefresh;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes the node usable, keeps its board fresh and repeats what features want repeated. A setting that makes no sense ends the start
 * here. The first refresh is also the first transaction, with which the server begins to resolve what a crash has left in doubt.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart implements NodeStart {

    private static final Logger LOG = System.getLogger(ApplicationStart.class.getName());

    /** How late a node may see what another has committed. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    /** Why a message failed is of interest as long as somebody may find it among the dead letters. */
    private static final Duration FAILURES_KEPT = Duration.ofDays(30);

    private static final Duration FAILURES_LOOK = Duration.ofHours(1);

    @Inject
    @Any
    Instance<NodeSettings> settings;

    @Inject
    TokenVerifier tokens;

    @Inject
    SaleBoardRefresh board;

    @Inject
    MessageFailures failures;

    @Inject
    Event<NodeStart> starts;

    @Inject
    Event<NodeStop> stops;

    @Inject
    Clock clock;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> routines = new ArrayList<>();

    @PostConstruct
    void start() {
        settings.forEach(feature -> LOG.log(Level.INFO, "{0}", feature));
        LOG.log(Level.INFO, "tokens are taken from issuer {0}", tokens.issuer());
        board.refresh();
        // The board shows what it knew until the database answers again.
        repeat(REFRESH, board::refresh, "the board of sales could not be refreshed");
        repeat(FAILURES_LOOK, this::forgetFailures, "old failures of messages could not be removed");
        starts.fire(this);
    }

    @PreDestroy
    void stop() {
        routines.forEach(routine -> routine.cancel(false));
        stops.fire(new NodeStop());
    }

    @Override
    public void repeat(Duration pause, Runnable work, String failure) {
        repeat(pause, work, Level.WARNING, failure);
    }

    @Override
    public void repeatQuietly(Duration pause, Runnable work, String failure) {
        repeat(pause, work, Level.DEBUG, failure);
    }

    private void repeat(Duration pause, Runnable work, Level level, String failure) {
        Runnable attempt = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(level, "{0}: {1}", failure, e.toString());
            }
        };
        routines.add(
                scheduler.scheduleWithFixedDelay(attempt, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void forgetFailures() {
        failures.forgetBefore(clock.instant().minus(FAILURES_KEPT));
    }
}

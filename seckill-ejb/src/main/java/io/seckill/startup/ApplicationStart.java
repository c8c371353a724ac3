package io.seckill.startup;

import io.seckill.alert.AlertSettings;
import io.seckill.alert.AlertWatch;
import io.seckill.alert.AlertWebhook;
import io.seckill.auditor.Auditor;
import io.seckill.backlog.ConsumerService;
import io.seckill.backlog.FollowSettings;
import io.seckill.delivery.DeliverySettings;
import io.seckill.identity.TokenVerifier;
import io.seckill.messaging.MessageFailures;
import io.seckill.messaging.MessagingSettings;
import io.seckill.monitoring.QueueWatch;
import io.seckill.notification.SmsDispatch;
import io.seckill.notification.SmsSettings;
import io.seckill.operator.FirstAccount;
import io.seckill.order.ForgottenOrders;
import io.seckill.payment.PaymentSettings;
import io.seckill.preheat.Preheat;
import io.seckill.preheat.PreheatSettings;
import io.seckill.reservation.ReservationSettings;
import io.seckill.reservation.SaleTallies;
import io.seckill.reward.RewardSettings;
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
 * Makes the node usable and keeps its board fresh. A setting that makes no sense ends the start here. The first refresh is
 * also the first transaction, with which the server begins to resolve what a crash has left in doubt.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationStart {

    private static final Logger LOG = System.getLogger(ApplicationStart.class.getName());

    /** How late a node may see what another has committed. */
    private static final Duration REFRESH = Duration.ofSeconds(1);

    /** Why a message failed is of interest as long as somebody may find it among the dead letters. */
    private static final Duration FAILURES_KEPT = Duration.ofDays(30);

    private static final Duration FAILURES_LOOK = Duration.ofHours(1);

    @Inject
    ReservationSettings reservation;

    @Inject
    MessagingSettings messaging;

    @Inject
    FollowSettings follow;

    @Inject
    RewardSettings reward;

    @Inject
    PaymentSettings payment;

    @Inject
    DeliverySettings delivery;

    @Inject
    TokenVerifier tokens;

    @Inject
    SaleBoardRefresh board;

    @Inject
    ForgottenOrders forgotten;

    @Inject
    QueueWatch queues;

    @Inject
    Auditor auditor;

    @Inject
    AlertWatch alerts;

    @Inject
    AlertWebhook webhook;

    @Inject
    AlertSettings alertSettings;

    @Inject
    SaleTallies tallies;

    @Inject
    ConsumerService consumers;

    @Inject
    MessageFailures failures;

    @Inject
    Clock clock;

    @Inject
    PreheatSettings preheatSettings;

    @Inject
    Preheat preheat;

    @Inject
    FirstAccount firstAccount;

    @Inject
    SmsSettings sms;

    @Inject
    SmsDispatch smsDispatch;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private final List<ScheduledFuture<?>> routines = new ArrayList<>();

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "{0}", reservation);
        LOG.log(Level.INFO, "{0} {1} {2} {3}", messaging, reward, delivery, preheatSettings);
        LOG.log(Level.INFO, "{0} {1}", payment, alertSettings);
        LOG.log(Level.INFO, "{0}", follow);
        LOG.log(Level.INFO, "{0}", sms);
        LOG.log(Level.INFO, "tokens are taken from issuer {0}", tokens.issuer());
        board.refresh();
        firstAccount.makeIfNone();
        repeat(REFRESH, this::refresh, Level.WARNING, "the board of sales could not be refreshed");
        repeat(
                ForgottenOrders.BETWEEN_LOOKS,
                forgotten::remind,
                Level.WARNING,
                "overdue orders could not be looked for");
        repeat(FAILURES_LOOK, this::forgetFailures, Level.WARNING, "old failures of messages could not be removed");
        // Who asks for the queues sees when they were looked at last; that the broker is away, readiness says.
        repeat(QueueWatch.BETWEEN_LOOKS, this::watchQueues, Level.DEBUG, "the queues could not be looked at");
        repeat(Auditor.BETWEEN_LOOKS, auditor::look, Level.DEBUG, "the books could not be looked at");
        repeat(AlertWatch.BETWEEN_LOOKS, alerts::look, Level.DEBUG, "alerts could not be looked for");
        repeat(AlertWebhook.BETWEEN_LOOKS, webhook::tell, Level.DEBUG, "alerts could not be told");
        repeat(SaleTallies.BETWEEN_LOOKS, tallies::look, Level.WARNING, "the purchases could not be looked at");
        smsDispatch.start();
    }

    @PreDestroy
    void stop() {
        routines.forEach(routine -> routine.cancel(false));
        consumers.stop();
        smsDispatch.stop();
    }

    /** What fails is tried again the next time. */
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

    /** The board shows what it knew until the database answers again. */
    private void refresh() {
        board.refresh();
        preheat.look();
    }

    private void watchQueues() {
        queues.look();
        consumers.follow();
    }

    private void forgetFailures() {
        failures.forgetBefore(clock.instant().minus(FAILURES_KEPT));
    }
}

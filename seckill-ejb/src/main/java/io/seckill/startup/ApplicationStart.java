package io.seckill.startup;

import io.seckill.delivery.DeliverySettings;
import io.seckill.identity.TokenVerifier;
import io.seckill.messaging.MessagingSettings;
import io.seckill.monitoring.QueueWatch;
import io.seckill.notification.SmsDispatch;
import io.seckill.notification.SmsSettings;
import io.seckill.order.ForgottenOrders;
import io.seckill.payment.PaymentSettings;
import io.seckill.preheat.Preheat;
import io.seckill.preheat.PreheatSettings;
import io.seckill.reservation.ReservationSettings;
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
    private static final long REFRESH_MILLIS = 1_000;

    @Inject
    ReservationSettings reservation;

    @Inject
    MessagingSettings messaging;

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
    PreheatSettings preheatSettings;

    @Inject
    Preheat preheat;

    @Inject
    SmsSettings sms;

    @Inject
    SmsDispatch smsDispatch;

    @Resource
    ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> refreshing;
    private ScheduledFuture<?> closing;
    private ScheduledFuture<?> watching;

    @PostConstruct
    void start() {
        LOG.log(Level.INFO, "{0}", reservation);
        LOG.log(Level.INFO, "{0} {1} {2} {3}", messaging, reward, delivery, preheatSettings);
        LOG.log(Level.INFO, "{0}", payment);
        LOG.log(Level.INFO, "{0}", sms);
        LOG.log(Level.INFO, "tokens are taken from issuer {0}", tokens.issuer());
        board.refresh();
        refreshing =
                scheduler.scheduleWithFixedDelay(this::refresh, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
        long pause = ForgottenOrders.BETWEEN_LOOKS.toMillis();
        closing = scheduler.scheduleWithFixedDelay(this::closeForgotten, pause, pause, TimeUnit.MILLISECONDS);
        long second = QueueWatch.BETWEEN_LOOKS.toMillis();
        watching = scheduler.scheduleWithFixedDelay(this::watch, second, second, TimeUnit.MILLISECONDS);
        smsDispatch.start();
    }

    @PreDestroy
    void stop() {
        refreshing.cancel(false);
        closing.cancel(false);
        watching.cancel(false);
        smsDispatch.stop();
    }

    private void closeForgotten() {
        try {
            forgotten.remind();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "overdue orders could not be looked for: {0}", e.toString());
        }
    }

    /** Whoever asks sees by the time of the last look that there was none since; whether the broker answers, readiness says. */
    private void watch() {
        try {
            queues.look();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "the broker''s queues could not be looked at: {0}", e.toString());
        }
    }

    /** The board shows what it knew until the database answers again. */
    private void refresh() {
        try {
            board.refresh();
            preheat.look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the board of sales could not be refreshed: {0}", e.toString());
        }
    }
}

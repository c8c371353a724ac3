package io.seckill.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.seckill.messaging.Channel;
import io.seckill.messaging.MessageIds;
import io.seckill.messaging.Postbox;
import io.seckill.node.NodeStart;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.PurchaseRequest;
import io.seckill.reservation.RequestQueue;
import io.seckill.reservation.RequestState;
import io.seckill.reservation.RequestTicket;
import io.seckill.reservation.ReservationSettings;
import io.seckill.reservation.SaleDesks;
import io.seckill.reservation.Tellers;
import io.seckill.reservation.WaitingPurchase;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleTerms;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import io.seckill.value.Tsids;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Puts requests on the queue: those that come together are sent together, as at the reservation desk, and their buyers are told when the
 * broker has them on its disk. What was sent stays known here for a while, so that a buyer who clicks again gets the same ticket. At
 * another node he gets one more, of which becomes what has become of the first.
 *
 * <p>A send of which nobody knows whether it came through is told as busy: the buyer may ask again, and cannot buy twice by it.
 */
@ApplicationScoped
public class RequestDesk implements RequestQueue {

    private static final Logger LOG = System.getLogger(RequestDesk.class.getName());

    private Cache<Click, CompletableFuture<PurchaseOutcome>> clicks;

    private SaleDesks desks;

    @Inject
    Postbox postbox;

    @Inject
    RequestTickets tickets;

    @Inject
    SaleLookup sales;

    @Inject
    RequestSettings settings;

    @Inject
    ReservationSettings desk;

    @Inject
    Tellers tellers;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private record Click(SaleId sale, BuyerId buyer) {}

    @PostConstruct
    void start() {
        clicks = Caffeine.newBuilder()
                .maximumSize(desk.ticketsInMemory())
                .executor(Runnable::run)
                .build();
        desks = new SaleDesks(desk, settings.groupLimit(), threads, tellers, this::send);
    }

    /** It is there when the node starts: a crowd that comes in that moment does not wait for its making. */
    void begin(@Observes NodeStart node) {
        LOG.log(Level.DEBUG, "the desks of requests are there");
    }

    @Override
    public CompletableFuture<PurchaseOutcome> put(PurchaseRequest request) {
        int limit = terms(request.sale()).perBuyerLimit();
        if (request.quantity() > limit) {
            return CompletableFuture.completedFuture(new PurchaseOutcome.OverLimit(limit));
        }
        Click click = new Click(request.sale(), request.buyer());
        CompletableFuture<PurchaseOutcome> mine = new CompletableFuture<>();
        CompletableFuture<PurchaseOutcome> earlier = clicks.asMap().putIfAbsent(click, mine);
        return earlier == null
                ? putFirst(click, request, mine)
                : earlier.thenApply(this::repeated)
                        .thenCompose(then -> isTaken(then)
                                ? CompletableFuture.completedFuture(then)
                                : putInstead(earlier, click, request, mine));
    }

    @Override
    public Optional<RequestState> find(String ticket, BuyerId buyer) {
        return tickets.find(ticket, buyer);
    }

    private CompletableFuture<PurchaseOutcome> putInstead(
            CompletableFuture<PurchaseOutcome> earlier,
            Click click,
            PurchaseRequest request,
            CompletableFuture<PurchaseOutcome> mine) {
        return clicks.asMap().replace(click, earlier, mine)
                ? putFirst(click, request, mine)
                : CompletableFuture.completedFuture(PurchaseOutcome.Busy.A_SECOND);
    }

    private CompletableFuture<PurchaseOutcome> putFirst(
            Click click, PurchaseRequest request, CompletableFuture<PurchaseOutcome> mine) {
        desks.submit(request).thenAccept(outcome -> {
            if (!isTaken(outcome)) {
                clicks.asMap().remove(click, mine);
            }
            mine.complete(outcome);
        });
        return mine;
    }

    private static boolean isTaken(PurchaseOutcome outcome) {
        return outcome instanceof PurchaseOutcome.Queued || outcome instanceof PurchaseOutcome.Reserved;
    }

    /** What has become of the earlier click meanwhile. A refused one may be followed by another. */
    private PurchaseOutcome repeated(PurchaseOutcome earlier) {
        return earlier instanceof PurchaseOutcome.Queued queued
                ? tickets.find(queued.ticket()).map(RequestDesk::outcome).orElse(PurchaseOutcome.Busy.A_SECOND)
                : earlier;
    }

    private static PurchaseOutcome outcome(RequestState state) {
        if (state.isQueued()) {
            return new PurchaseOutcome.Queued(state.request(), true);
        }
        return state.ticket()
                .<PurchaseOutcome>map(ticket -> new PurchaseOutcome.Reserved(ticket, true))
                .orElseGet(PurchaseOutcome.TooLate::new);
    }

    private void send(SaleId sale, List<WaitingPurchase> batch) {
        long group = Tsids.next();
        List<RequestTicket> queued = new ArrayList<>();
        List<RequestPurchases.Item> items = new ArrayList<>();
        for (WaitingPurchase purchase : batch) {
            PurchaseRequest request = purchase.request();
            RequestTicket ticket =
                    new RequestTicket(TicketId.next(), sale, request.buyer(), request.quantity(), group, queued.size());
            queued.add(ticket);
            items.add(item(ticket, request));
        }
        if (isSent(sale, group, items)) {
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).tell(new PurchaseOutcome.Queued(queued.get(i), false));
            }
        }
    }

    private static RequestPurchases.Item item(RequestTicket ticket, PurchaseRequest request) {
        return new RequestPurchases.Item(
                ticket.number(),
                ticket.id(),
                request.buyer(),
                request.quantity(),
                request.trace().orElse(null));
    }

    private boolean isSent(SaleId sale, long group, List<RequestPurchases.Item> items) {
        Instant now = clock.instant();
        try {
            postbox.send(
                    Channel.PURCHASE_REQUESTS,
                    new RequestPurchases(
                            MessageIds.next(sale),
                            RequestPurchases.SCHEMA_VERSION,
                            now,
                            sale,
                            group,
                            now.plus(terms(sale).selling().answerTime()),
                            items));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "sale {0} told {1} buyers to come again: {2}", sale, items.size(), e.getMessage());
            LOG.log(Level.DEBUG, "the group that was not sent", e);
            return false;
        }
    }

    private SaleTerms terms(SaleId sale) {
        return sales.find(sale).orElseThrow().terms();
    }
}

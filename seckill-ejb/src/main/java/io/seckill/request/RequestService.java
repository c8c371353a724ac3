package io.seckill.request;

import io.seckill.reservation.BatchOutcome;
import io.seckill.reservation.PurchaseOutcome;
import io.seckill.reservation.ReservationService;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleState;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/** Decides requests, in the transaction of the consumer that brings them. Stateless, thread-safe. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RequestService {

    @Inject
    SaleLookup sales;

    @Inject
    ReservationService reservations;

    @Inject
    Verdicts verdicts;

    @Inject
    RequestSettings settings;

    @Inject
    Clock clock;

    /** Reservations, their orders and the verdicts are written together. What a sale that sells nothing refuses costs no time. */
    public void decide(RequestPurchases command) {
        process(command);
        BatchOutcome outcome = reservations.placeOrders(command.saleId(), command.requests());
        verdicts.add(new VerdictsGiven(command.group(), command.items().get(0).number(), letters(outcome)));
    }

    private static String letters(BatchOutcome outcome) {
        return outcome.outcomes().stream().map(RequestService::letter).collect(Collectors.joining());
    }

    private static String letter(PurchaseOutcome outcome) {
        return String.valueOf(Verdict.of(outcome).letter());
    }

    /** Before any row is locked, so that as many consumers as there are do it at a time. */
    private void process(RequestPurchases command) {
        if (settings.processingTime().isZero() || isLate(command) || !sells(command.saleId())) {
            return;
        }
        Duration time = settings.processingTime().multipliedBy(command.items().size());
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node ends", e);
        }
    }

    private boolean isLate(RequestPurchases command) {
        return clock.instant().isAfter(command.answerUntil());
    }

    private boolean sells(SaleId sale) {
        return sales.find(sale)
                .filter(listed -> listed.stateAt(clock.instant()) == SaleState.OPEN)
                .isPresent();
    }
}

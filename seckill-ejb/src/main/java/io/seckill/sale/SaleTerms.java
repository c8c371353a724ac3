package io.seckill.sale;

import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sale promises, as committed: an immutable copy of its row that any thread may hold.
 *
 * @param closesAt when it closes by itself, if it does
 * @param closedAt when an operator closed it, if one did
 * @param pausedAt since when an operator keeps it from selling, if one does
 * @param perBuyerLimit units a buyer may have, at least 1
 * @param paymentSeconds how long an order waits for its payment
 * @param version the row's version: of two copies the one with the greater version is the newer
 */
public record SaleTerms(
        SaleId saleId,
        String title,
        Optional<String> description,
        Optional<String> pictureUrl,
        Money price,
        Instant opensAt,
        Optional<Instant> closesAt,
        Optional<Instant> closedAt,
        Optional<Instant> pausedAt,
        int perBuyerLimit,
        int paymentSeconds,
        SaleRules rules,
        Selling selling,
        long version) {

    /** ISO 4217's code for tests, in which nothing can be paid. A sale in it is of the preheat: nobody sees it. */
    public static final Currency TESTING = Currency.getInstance("XTS");

    public boolean isListed() {
        return !price.currency().equals(TESTING);
    }

    /** Everybody may buy in a listed sale; in the preheat's only its own buyers, whose names begin with the sale's title. */
    public boolean isFor(BuyerId buyer) {
        return isListed() || buyer.value().startsWith(title);
    }

    /** The state at an instant: the window is closed-open, {@code opensAt <= now < closesAt}. */
    public SaleState stateAt(Instant now, boolean soldOut) {
        if (closedAt.isPresent() || closesAt.filter(end -> !now.isBefore(end)).isPresent()) {
            return SaleState.CLOSED;
        }
        if (now.isBefore(opensAt)) {
            return SaleState.SCHEDULED;
        }
        if (pausedAt.isPresent()) {
            return SaleState.PAUSED;
        }
        return soldOut ? SaleState.SOLD_OUT : SaleState.OPEN;
    }

    boolean endedBefore(Instant instant) {
        return Stream.of(closesAt, closedAt).flatMap(Optional::stream).anyMatch(end -> end.isBefore(instant));
    }
}

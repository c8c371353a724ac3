package io.seckill.sale.rest;

import io.seckill.sale.ListedSale;
import io.seckill.sale.RefundedUnits;
import io.seckill.sale.RewardsOn;
import io.seckill.sale.SaleMode;
import io.seckill.sale.SaleState;
import io.seckill.sale.SaleTerms;
import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A sale as operators see it.
 *
 * @param version of its terms, and in quotes their entity tag; purchases do not change it
 */
public record AdminSaleResponse(
        SaleId saleId,
        String title,
        Optional<String> description,
        Optional<String> pictureUrl,
        long priceMinor,
        String currency,
        Instant opensAt,
        Optional<Instant> closesAt,
        Optional<Instant> closedAt,
        Optional<Instant> pausedAt,
        SaleState state,
        int unitsAllotted,
        int unitsFree,
        int perBuyerLimit,
        int paymentSeconds,
        boolean quiz,
        RewardsOn rewardsOn,
        RefundedUnits refundedUnits,
        long redPacketBudgetMinor,
        Optional<Integer> admittedPerSecond,
        SaleMode mode,
        int answerSeconds,
        long version,
        Instant serverTime) {

    static AdminSaleResponse of(ListedSale sale, Instant now) {
        SaleTerms terms = sale.terms();
        return new AdminSaleResponse(
                terms.saleId(),
                terms.title(),
                terms.description(),
                terms.pictureUrl(),
                terms.price().minor(),
                terms.price().currency().getCurrencyCode(),
                terms.opensAt(),
                terms.closesAt(),
                terms.closedAt(),
                terms.pausedAt(),
                sale.stateAt(now),
                sale.stock().unitsAllotted(),
                sale.stock().unitsFree(),
                terms.perBuyerLimit(),
                terms.paymentSeconds(),
                terms.selling().quiz(),
                terms.rules().rewardsOn(),
                terms.rules().refundedUnits(),
                terms.rules().redPacketBudgetMinor(),
                terms.selling().admittedPerSecond(),
                terms.selling().mode(),
                terms.selling().answerSeconds(),
                terms.version(),
                now);
    }

    /** A page of sales; {@code next} is the cursor of the next page, and absent on the last. */
    public record Page(List<AdminSaleResponse> sales, Optional<SaleId> next) {

        /** @param found one more than the page holds, when there is another page */
        static Page of(List<ListedSale> found, int limit, Instant now) {
            List<AdminSaleResponse> shown = found.stream()
                    .limit(limit)
                    .map(sale -> AdminSaleResponse.of(sale, now))
                    .toList();
            return new Page(
                    shown,
                    found.size() > limit
                            ? Optional.of(shown.get(shown.size() - 1).saleId())
                            : Optional.empty());
        }
    }
}

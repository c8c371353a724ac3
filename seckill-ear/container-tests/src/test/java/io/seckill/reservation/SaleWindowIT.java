package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** Before the opening and after the close nothing is sold, whether memory answers or the desk. */
class SaleWindowIT extends InContainer {

    @Inject
    PurchaseService purchases;

    @Inject
    ReservationDesk desk;

    @Inject
    Shop shop;

    @Test
    void refusesBeforeTheOpening() {
        Instant opensAt = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        SaleId sale = shop.sells(ASale.of(10).opening(opensAt));
        StockLevel before = shop.stock(sale);

        assertThat(Outcomes.decided(purchases, Requests.one(sale))).isEqualTo(new PurchaseOutcome.NotOpen(opensAt));
        assertThat(desk.reserve(Requests.one(sale)).join()).isEqualTo(new PurchaseOutcome.NotOpen(opensAt));
        assertThat(shop.stock(sale)).isEqualTo(before);
    }

    @Test
    void refusesAfterTheEnd() {
        SaleId sale = shop.sells(ASale.of(10).closing(Instant.now().minus(Duration.ofMinutes(1))));
        StockLevel before = shop.stock(sale);

        assertThat(Outcomes.decided(purchases, Requests.one(sale))).isEqualTo(new PurchaseOutcome.Closed());
        assertThat(desk.reserve(Requests.one(sale)).join()).isEqualTo(new PurchaseOutcome.Closed());
        assertThat(shop.stock(sale)).isEqualTo(before);
    }

    @Test
    void refusesAfterTheClosingButKnowsItsWinners() {
        SaleId sale = shop.sells(ASale.of(10));
        BuyerId ann = Buyers.named("ann");
        Ticket annsTicket = Outcomes.ticket(Outcomes.decided(purchases, Requests.by(ann, sale)));

        shop.closes(sale);

        assertThat(Outcomes.decided(purchases, Requests.one(sale))).isEqualTo(new PurchaseOutcome.Closed());
        assertThat(desk.reserve(Requests.one(sale)).join()).isEqualTo(new PurchaseOutcome.Closed());
        assertThat(Outcomes.repeated(desk.reserve(Requests.by(ann, sale)).join())
                        .id())
                .isEqualTo(annsTicket.id());
        assertThat(shop.stock(sale).unitsFree()).isEqualTo(9);
    }
}

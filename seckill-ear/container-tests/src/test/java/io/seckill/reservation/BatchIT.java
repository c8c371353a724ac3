package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Purchases that share a transaction. */
class BatchIT extends InContainer {

    private static final String IN_SEGMENT = "select count(*) from reservation where sale_id = ?1 and segment = ?2";

    @Inject
    BatchWriter writer;

    @Inject
    Shop shop;

    @Inject
    BooksCheck books;

    @Inject
    Database database;

    @Test
    void givesOneTicketToABuyerWhoIsInItTwice() {
        SaleId sale = shop.sells(ASale.of(10));
        BuyerId ann = Buyers.named("ann");

        List<PurchaseOutcome> outcomes = writer.write(
                        sale, List.of(Requests.by(ann, sale), Requests.one(sale), Requests.by(ann, sale)))
                .outcomes();

        assertThat(Outcomes.repeated(outcomes.get(2))).isEqualTo(Outcomes.ticket(outcomes.get(0)));
        assertThat(Outcomes.ticket(outcomes.get(1)).buyer()).isNotEqualTo(ann);
        assertThat(books.balanced(sale).unitsOrdered()).isEqualTo(2);
    }

    @Test
    void raisesTheVersionOnceForAll() {
        SaleId sale = shop.sells(ASale.of(10));
        long version = shop.stock(sale).version();

        BatchOutcome outcome = writer.write(sale, Requests.batch(sale, 5));

        assertThat(outcome.stock())
                .isEqualTo(new StockLevel(10, 5, version + 1))
                .isEqualTo(shop.stock(sale));
        assertThat(outcome.selling()).isTrue();
    }

    @Test
    void emptiesTheFirstSegmentAndGoesOnToTheNext() {
        SaleId sale = shop.sells(ASale.of(6).inSegments(3));

        writer.write(sale, Requests.batch(sale, 3));

        assertThat(shop.unitsFree(sale)).containsExactly(0, 1, 2);
        assertThat(database.figure(IN_SEGMENT, sale.value(), 0)).isEqualTo(2);
        assertThat(database.figure(IN_SEGMENT, sale.value(), 1)).isOne();
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(3);
    }

    @Test
    void sellsAllSegmentsToTheLastUnit() {
        SaleId sale = shop.sells(ASale.of(5).inSegments(2));

        BatchOutcome outcome = writer.write(sale, Requests.batch(sale, 6));

        assertThat(outcome.outcomes().subList(0, 5)).allSatisfy(Outcomes::ticket);
        assertThat(outcome.outcomes().get(5)).isEqualTo(new PurchaseOutcome.SoldOut(0));
        assertThat(outcome.selling()).isFalse();
        assertThat(books.balanced(sale).unitsFree()).isZero();
    }

    @Test
    void refusesMoreThanAnySegmentHolds() {
        SaleId sale = shop.sells(ASale.of(6).inSegments(2).perBuyer(5));
        StockLevel before = shop.stock(sale);

        List<PurchaseOutcome> outcomes =
                writer.write(sale, List.of(Requests.of(sale, 4))).outcomes();

        assertThat(outcomes).containsExactly(new PurchaseOutcome.SoldOut(6));
        assertThat(shop.stock(sale)).isEqualTo(before);
    }
}

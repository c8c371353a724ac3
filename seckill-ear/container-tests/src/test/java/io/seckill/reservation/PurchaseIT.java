package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.monitoring.Books;
import io.seckill.stock.StockLevel;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** One buyer after the other, through the desk to the order and its effects. */
class PurchaseIT extends InContainer {

    private static final String MESSAGES = "select count(*) from inbox where consumer = 'orders'";

    @Inject
    PurchaseService purchases;

    @Inject
    ReservationDesk desk;

    @Inject
    TicketService tickets;

    @Inject
    Shop shop;

    @Inject
    BooksCheck books;

    @Inject
    Database database;

    @Test
    void purchaseTakesAUnitUnderARaisedVersionAndBecomesAnOrder() {
        SaleId sale = shop.sells(ASale.of(10));
        StockLevel before = shop.stock(sale);
        long messages = database.figure(MESSAGES);

        PurchaseOutcome outcome = Outcomes.decided(purchases, Requests.one(sale));
        Books read = books.balanced(sale);

        Ticket ticket = Outcomes.ticket(outcome);
        assertThat(shop.stock(sale)).isEqualTo(new StockLevel(10, 9, before.version() + 1));
        assertThat(database.figure(MESSAGES)).isEqualTo(messages + 1);
        assertThat(read.orders()).isOne();
        assertThat(tickets.find(ticket.id()).orElseThrow().status()).isEqualTo(Ticket.Status.ORDERED);
    }

    @Test
    void sellsTheLastUnitAndRefusesOneTooMany() {
        SaleId sale = shop.sells(ASale.of(1));

        PurchaseOutcome last = Outcomes.decided(purchases, Requests.one(sale));
        PurchaseOutcome tooMany = Outcomes.decided(purchases, Requests.one(sale));
        PurchaseOutcome atTheDesk = desk.reserve(Requests.one(sale)).join();

        assertThat(Outcomes.ticket(last).quantity()).isOne();
        assertThat(tooMany).isEqualTo(new PurchaseOutcome.SoldOut(0));
        assertThat(atTheDesk).isEqualTo(new PurchaseOutcome.SoldOut(0));
        assertThat(books.balanced(sale).unitsOrdered()).isOne();
    }

    @Test
    void givesTheSameBuyerTheSameTicketFromMemoryAndFromTheDesk() {
        SaleId sale = shop.sells(ASale.of(10));
        BuyerId ann = Buyers.named("ann");

        Ticket first = Outcomes.ticket(Outcomes.decided(purchases, Requests.by(ann, sale)));
        PurchaseOutcome fromMemory = Outcomes.decided(purchases, Requests.by(ann, sale));
        PurchaseOutcome fromDesk = desk.reserve(Requests.by(ann, sale)).join();

        assertThat(Outcomes.repeated(fromMemory).id()).isEqualTo(first.id());
        assertThat(Outcomes.repeated(fromDesk).id()).isEqualTo(first.id());
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(9);
    }

    @Test
    void takesUpToTheLimitAndRefusesMore() {
        SaleId sale = shop.sells(ASale.of(10).perBuyer(3));

        PurchaseOutcome over = Outcomes.decided(purchases, Requests.of(sale, 4));
        PurchaseOutcome upTo = Outcomes.decided(purchases, Requests.of(sale, 3));

        assertThat(over).isEqualTo(new PurchaseOutcome.OverLimit(3));
        assertThat(Outcomes.ticket(upTo).quantity()).isEqualTo(3);
        assertThat(books.balanced(sale).unitsFree()).isEqualTo(7);
    }

    @Test
    void knowsNoOtherSales() {
        assertThat(Outcomes.decided(purchases, Requests.one(SaleId.next())))
                .isEqualTo(new PurchaseOutcome.UnknownSale());
    }
}

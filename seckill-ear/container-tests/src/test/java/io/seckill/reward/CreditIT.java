package io.seckill.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Database;
import io.seckill.fixture.DeadLetter;
import io.seckill.fixture.DeadLetters;
import io.seckill.fixture.Elsewhere;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Messages;
import io.seckill.fixture.Shop;
import io.seckill.monitoring.Books;
import io.seckill.reservation.HeldTickets;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.Tsids;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts that others change as well, or that cannot take any more. */
class CreditIT extends InContainer {

    private static final long EARLIER = 100;

    @Inject
    Shop shop;

    @Inject
    HeldTickets desk;

    @Inject
    Messages messages;

    @Inject
    UserTransaction transaction;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    @Inject
    DeadLetters deadLetters;

    private final BuyerId ann = Buyers.named("ann");
    private final BuyerId bob = Buyers.named("bob");
    private final BuyerId carl = Buyers.named("carl");

    @AfterEach
    void clear() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
        deadLetters.take();
    }

    /** Bob's account is so full that his next order would make it overflow. */
    @Test
    void givesUpTheOneItCannotCreditAndNoOther() {
        elsewhere.commit(() -> openAccount(bob, Long.MAX_VALUE - ASale.POINTS + 1));
        SaleId sale = shop.sells(ASale.of(10));

        messages.send(desk.of(sale, List.of(ann, bob, carl)));
        Books read = books.drained(sale);

        assertThat(read.deadLetters()).isOne();
        assertThat(read.creditEntries()).isEqualTo(2);
        assertThat(List.of(read.orders(), read.coupons(), read.smsMessages())).containsOnly(3L);
        assertThat(List.of(points(ann), points(carl))).containsOnly(ASale.POINTS);
        assertThat(points(bob)).isEqualTo(Long.MAX_VALUE - ASale.POINTS + 1);
        assertThat(deadLetters.take())
                .singleElement()
                .matches(letter -> letter.queue().equals("seckill-credit"))
                .extracting(DeadLetter::body)
                .asString()
                .contains(bob.value())
                .doesNotContain(ann.value(), carl.value());
    }

    @Test
    void addsUpToTheEntriesWhenTheAccountChangesUnderItsHands() throws Exception {
        elsewhere.commit(() -> openAccount(ann, EARLIER));
        SaleId sale = shop.sells(ASale.of(10));

        transaction.begin();
        enter(ann, EARLIER);
        database.change(
                "update credit_account set points = points + ?1, version = version + 1 where buyer = ?2",
                EARLIER,
                ann.value());
        messages.send(desk.of(sale, List.of(ann, bob)));
        database.awaitBlockedTransaction();
        transaction.commit();

        assertThat(books.balanced(sale).creditEntries()).isEqualTo(2);
        assertThat(points(ann)).isEqualTo(2 * EARLIER + ASale.POINTS);
        assertThat(points(bob)).isEqualTo(ASale.POINTS);
    }

    private long points(BuyerId buyer) {
        return database.figure("select points from credit_account where buyer = ?1", buyer.value());
    }

    private void openAccount(BuyerId buyer, long points) {
        database.change("insert into credit_account values (?1, ?2, 1)", buyer.value(), points);
        enter(buyer, points);
    }

    /** The entry of an order that another shop took. */
    private void enter(BuyerId buyer, long points) {
        database.change(
                "insert into credit_entry (id, order_id, sale_id, buyer, points, entered_at, reason)"
                        + " values (?1, ?2, 0, ?3, ?4, 0, 'EARNED')",
                Tsids.next(),
                Tsids.next(),
                buyer.value(),
                points);
    }
}

package io.seckill.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Database;
import io.seckill.fixture.DeadLetter;
import io.seckill.fixture.DeadLetters;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Messages;
import io.seckill.fixture.Shop;
import io.seckill.messaging.MessageIds;
import io.seckill.monitoring.Books;
import io.seckill.reservation.HeldTickets;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk's message, delivered more than once, or with an order in it that cannot be placed. */
class PlaceOrdersIT extends InContainer {

    private static final String RECORDS = "select count(*) from inbox where consumer = 'orders' and message_id = ?1";
    private static final String ORDERS_OF = "select count(*) from purchase_order where buyer = ?1";

    @Inject
    Shop shop;

    @Inject
    HeldTickets desk;

    @Inject
    Messages messages;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    @Inject
    DeadLetters deadLetters;

    private final BuyerId ann = Buyers.named("ann");
    private final BuyerId bob = Buyers.named("bob");
    private final BuyerId carl = Buyers.named("carl");
    private final BuyerId dora = Buyers.named("dora");
    private final BuyerId emil = Buyers.named("emil");

    @AfterEach
    void clear() {
        deadLetters.take();
    }

    @Test
    void placesOrdersOnceWhenTheMessageComesTwiceAtATime() {
        SaleId sale = shop.sells(ASale.of(10));
        PlaceOrders command = desk.of(sale, List.of(ann, bob));

        messages.sendTwice(command);

        assertThat(books.balanced(sale).orders()).isEqualTo(2);
        assertThat(database.figure(RECORDS, command.messageId())).isOne();
    }

    @Test
    void placesOrdersOnceWhenTheMessageComesAgainLater() {
        SaleId sale = shop.sells(ASale.of(10));
        PlaceOrders command = desk.of(sale, List.of(ann, bob));

        messages.send(command);
        books.balanced(sale);
        messages.send(command);

        assertThat(books.balanced(sale).orders()).isEqualTo(2);
        assertThat(database.figure(RECORDS, command.messageId())).isOne();
    }

    /** Carl's order was placed before, by another message: the key of his ticket refuses a second one. */
    @Test
    void takesTheOneThatCannotBePlacedOutOfItsBatch() {
        SaleId sale = shop.sells(ASale.of(10));
        PlaceOrders command = desk.of(sale, List.of(ann, bob, carl, dora, emil));
        messages.send(
                command.with(MessageIds.next(sale), List.of(command.items().get(2))));
        books.atRest(sale);
        assertThat(database.figure(ORDERS_OF, carl.value())).isOne();

        messages.send(command);
        Books read = books.drained(sale);

        assertThat(read.deadLetters()).isOne();
        assertThat(deadLetters.take())
                .singleElement()
                .matches(letter -> letter.queue().equals("seckill.place-orders"))
                .extracting(DeadLetter::body)
                .asString()
                .contains(carl.value())
                .doesNotContain(ann.value(), bob.value(), dora.value(), emil.value());
        assertThat(books.balanced(sale).orders()).isEqualTo(5);
        assertThat(List.of(ann, bob, carl, dora, emil))
                .allSatisfy(buyer ->
                        assertThat(database.figure(ORDERS_OF, buyer.value())).isOne());
    }

    @Test
    void leavesItsNeighboursInPeaceWhenItCannotBeRead() {
        SaleId sale = shop.sells(ASale.of(10));
        PlaceOrders command = desk.of(sale, List.of(ann, bob));

        messages.sendText("this is no message");
        messages.send(command);
        Books read = books.drained(sale);

        assertThat(read.orders()).isEqualTo(2);
        assertThat(deadLetters.take()).containsExactly(new DeadLetter("seckill.place-orders", "this is no message"));
        books.balanced(sale);
    }
}

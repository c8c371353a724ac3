package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.seckill.fixture.ASale;
import io.seckill.fixture.BooksCheck;
import io.seckill.fixture.Buyers;
import io.seckill.fixture.Crowd;
import io.seckill.fixture.Database;
import io.seckill.fixture.InContainer;
import io.seckill.fixture.Shop;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A buyer who buys at two nodes at once. The other node has written its reservation, not committed yet, when this node
 * asks who has a ticket; then only the unique key can tell. The nodes take from different segments, so that the stock's
 * version does not decide first.
 */
class UniqueBuyerIT extends InContainer {

    @Inject
    BatchWriter writer;

    @Inject
    ReservationDesk desk;

    @Inject
    OtherNode otherNode;

    @Inject
    UserTransaction transaction;

    @Inject
    Shop shop;

    @Inject
    Crowd crowd;

    @Inject
    Database database;

    @Inject
    BooksCheck books;

    private final BuyerId ann = Buyers.named("ann");

    @AfterEach
    void endTransaction() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    @Test
    void rollsBackTheBatchThatMeetsTheKeyAndDecidesItAgain() throws Exception {
        SaleId sale = shop.sells(ASale.of(10).inSegments(2));
        List<PurchaseRequest> batch = List.of(Requests.one(sale), Requests.by(ann, sale), Requests.one(sale));

        Ticket annsTicket = annBuysAtTheOtherNode(sale);
        Future<Throwable> attempt = crowd.begin(() -> catchThrowable(() -> writer.write(sale, batch)));
        database.awaitStatement("INSERT INTO RESERVATION");
        transaction.commit();

        assertThat(Crowd.result(attempt)).isInstanceOf(StaleBatchException.class);
        assertThat(shop.unitsFree(sale)).containsExactly(5, 4);

        List<PurchaseOutcome> again = writer.write(sale, batch).outcomes();

        assertThat(Outcomes.repeated(again.get(1)).id()).isEqualTo(annsTicket.id());
        assertThat(List.of(again.get(0), again.get(2))).allSatisfy(Outcomes::ticket);
        assertThat(books.balanced(sale).unitsOrdered()).isEqualTo(3);
    }

    @Test
    void givesTheOtherNodesTicketAtTheDesk() throws Exception {
        SaleId sale = shop.sells(ASale.of(10).inSegments(2));

        Ticket annsTicket = annBuysAtTheOtherNode(sale);
        Future<PurchaseOutcome> outcome =
                crowd.begin(() -> desk.reserve(Requests.by(ann, sale)).join());
        database.awaitStatement("INSERT INTO RESERVATION");
        transaction.commit();

        assertThat(Outcomes.repeated(Crowd.result(outcome)).id()).isEqualTo(annsTicket.id());
        assertThat(books.balanced(sale).unitsOrdered()).isOne();
    }

    /** Leaves the other node's transaction open. */
    private Ticket annBuysAtTheOtherNode(SaleId sale) throws Exception {
        transaction.begin();
        BatchOutcome outcome = otherNode.reservations().reserve(sale, List.of(Requests.by(ann, sale)));
        return Outcomes.ticket(outcome.outcomes().get(0));
    }
}

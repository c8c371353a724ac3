package io.seckill.reservation;

import static io.seckill.sale.SomeSale.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.order.PlaceOrders;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.SomeSale;
import io.seckill.stock.AllotmentPolicy;
import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchDecisionTest {

    private static final BuyerId ANN = new BuyerId("ann");
    private static final BuyerId BOB = new BuyerId("bob");
    private static final BuyerId CAT = new BuyerId("cat");

    private final Map<BuyerId, Ticket> earlierTickets = new HashMap<>();

    @Test
    void sellsInTheOrderOfArrivalUntilNothingIsLeft() {
        BatchDecision decision = decision(SomeSale.terms(), shelf(2), NINE);

        assertThat(decision.decide(wants(ANN, 1))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.decide(wants(BOB, 1))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.decide(wants(CAT, 1))).isEqualTo(new PurchaseOutcome.SoldOut(0));

        assertThat(decision.reservations()).extracting(Reservation::buyer).containsExactly(ANN, BOB);
    }

    @Test
    void sellsNothingWhileTheSaleIsPausedButKnowsItsWinners() {
        Ticket ticket = Ticket.reserved(TicketId.next(), SomeSale.ID, ANN, 1, NINE);
        earlierTickets.put(ANN, ticket);
        BatchDecision decision = decision(SomeSale.paused(), shelf(2), NINE);

        assertThat(decision.decide(wants(ANN, 1))).isEqualTo(new PurchaseOutcome.Reserved(ticket, true));
        assertThat(decision.decide(wants(BOB, 1))).isEqualTo(new PurchaseOutcome.Paused());
        assertThat(decision.reservations()).isEmpty();
    }

    @Test
    void givesTheSameBuyerTheSameTicketWithinABatch() {
        BatchDecision decision = decision(SomeSale.terms(), shelf(2), NINE);

        PurchaseOutcome.Reserved first = (PurchaseOutcome.Reserved) decision.decide(wants(ANN, 1));
        PurchaseOutcome.Reserved second = (PurchaseOutcome.Reserved) decision.decide(wants(ANN, 1));

        assertThat(first.repeated()).isFalse();
        assertThat(second).isEqualTo(new PurchaseOutcome.Reserved(first.ticket(), true));
        assertThat(decision.reservations()).hasSize(1);
    }

    @Test
    void givesAWinnerTheFirstTicketEvenWhenNothingIsSoldAnyMore() {
        Ticket ticket = Ticket.reserved(TicketId.next(), SomeSale.ID, ANN, 1, NINE);
        earlierTickets.put(ANN, ticket);

        PurchaseOutcome outcome =
                decision(SomeSale.closedAt(NINE), shelf(0), NINE).decide(wants(ANN, 1));

        assertThat(outcome).isEqualTo(new PurchaseOutcome.Reserved(ticket, true));
    }

    @Test
    void refusesBeforeTheOpeningAndAfterTheClosing() {
        assertThat(decision(SomeSale.terms(), shelf(2), NINE.minusMillis(1)).decide(wants(ANN, 1)))
                .isEqualTo(new PurchaseOutcome.NotOpen(NINE));
        assertThat(decision(SomeSale.closedAt(NINE), shelf(2), NINE).decide(wants(ANN, 1)))
                .isEqualTo(new PurchaseOutcome.Closed());
    }

    @Test
    void sellsUpToTheLimitAndNotOneMore() {
        BatchDecision decision = decision(SomeSale.limitedTo(2), shelf(9), NINE);

        assertThat(decision.decide(wants(ANN, 3))).isEqualTo(new PurchaseOutcome.OverLimit(2));
        assertThat(decision.decide(wants(BOB, 2))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.reservations()).hasSize(1);
    }

    @Test
    void refusesARequestThatNobodyLookedAtInTime() {
        BatchDecision decision = decision(SomeSale.queueingFirst(), shelf(2), NINE);

        assertThat(decision.decide(queued(ANN, NINE.minusMillis(1)))).isEqualTo(new PurchaseOutcome.TooLate());
        assertThat(decision.decide(queued(BOB, NINE))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.reservations()).hasSize(1);
    }

    @Test
    void givesARequestTheTicketThatItWasGivenBefore() {
        PurchaseRequest request = queued(ANN, NINE);

        PurchaseOutcome.Reserved outcome = (PurchaseOutcome.Reserved)
                decision(SomeSale.queueingFirst(), shelf(2), NINE).decide(request);

        assertThat(outcome.ticket().name())
                .isEqualTo(request.queued().orElseThrow().ticket().toString());
    }

    @Test
    void goesOnToTheNextSegmentAndNeverSplitsAPurchase() {
        Shelf shelf = new Shelf(AllotmentPolicy.allot(SomeSale.ID, 5, 2), 0);
        BatchDecision decision = decision(SomeSale.limitedTo(5), shelf, NINE);

        assertThat(decision.decide(wants(ANN, 2))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.decide(wants(BOB, 2))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(decision.decide(wants(CAT, 2))).isEqualTo(new PurchaseOutcome.SoldOut(1));
        assertThat(decision.decide(wants(CAT, 1))).isInstanceOf(PurchaseOutcome.Reserved.class);
        assertThat(shelf.level().unitsFree()).isZero();
    }

    @Test
    void carriesInItsMessageAllThatTheOrdersNeed() {
        Shelf ofNodeOne = new Shelf(AllotmentPolicy.allot(SomeSale.ID, 2, 2), 1);
        BatchDecision decision = decision(SomeSale.terms(), ofNodeOne, NINE);
        PurchaseOutcome.Reserved reserved = (PurchaseOutcome.Reserved) decision.decide(wants(ANN, 1));

        PlaceOrders command = decision.placeOrders("m-1");

        assertThat(command.items())
                .isEqualTo(List.of(new PlaceOrders.Item(reserved.ticket().id(), ANN, 1, 1, NINE, null)));
        assertThat(command.priceMinor()).isEqualTo(1_999);
        assertThat(command.currency()).isEqualTo("EUR");
    }

    private BatchDecision decision(SaleTerms terms, Shelf shelf, Instant now) {
        return new BatchDecision(terms, shelf, earlierTickets, now);
    }

    private static Shelf shelf(int units) {
        return new Shelf(units == 0 ? List.of() : AllotmentPolicy.allot(SomeSale.ID, units, 1), 0);
    }

    private static PurchaseRequest queued(BuyerId buyer, Instant answerUntil) {
        RequestTicket ticket = new RequestTicket(TicketId.next(), SomeSale.ID, buyer, 1, 5, 2);
        return new PurchaseRequest(
                SomeSale.ID, buyer, 1, Optional.empty(), Optional.of(new PurchaseRequest.Queued(ticket, answerUntil)));
    }

    private static PurchaseRequest wants(BuyerId buyer, int quantity) {
        return new PurchaseRequest(SomeSale.ID, buyer, quantity);
    }
}

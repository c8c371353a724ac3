package io.seckill.crash.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.crash.books.Stored.Reservation;
import io.seckill.crash.buyers.Purchase;
import io.seckill.crash.buyers.Told;
import io.seckill.crash.buyers.Told.Asked;
import io.seckill.crash.buyers.Wish;
import io.seckill.harness.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ann bought ticket T of sale S and has order O; one unit is free, a buyer may have two. */
class BuyersBooksTest {

    private static final Stored STORED = new Stored(
            Map.of("T", new Reservation("T", "S", "ann", 1)),
            Map.of("T", Set.of("O")),
            Map.of("S", new Stored.Sale(2, 1)));

    private final Findings findings = new Findings();

    @Test
    void findNothingWhenAllIsAsItWasTold() {
        check(ann().was(nothing()).was(holds("T", "RESERVED", null)).was(holds("T", "ORDERED", "O")));

        assertThat(findings.areNone()).as(findings.lines().toString()).isTrue();
    }

    @Test
    void findATicketThatIsGone() {
        check(ann().was(holds("T", "ORDERED", "O")), of("bob", 1).was(holds("GONE", "RESERVED", null)));

        assertFound(Figure.LOST_PURCHASES, 1);
    }

    @Test
    void findTwoTicketsOfOneRequest() {
        check(ann().was(holds("T", "ORDERED", "O")).was(holds("U", "ORDERED", "P")));

        assertFound(Figure.TWO_OUTCOMES, 1);
    }

    @Test
    void findATicketAndARefusal() {
        check(ann().was(holds("T", "ORDERED", "O")).was(refused("sold-out")));

        assertFound(Figure.TWO_OUTCOMES, 1);
    }

    @Test
    void findARefusalInSpiteOfAReservation() {
        check(ann().was(nothing()).was(refused("sold-out")));

        assertFound(Figure.FALSE_ANSWERS, 2);
        assertThat(findings.lines().toString()).contains("told 409 sold-out", "refused, but has");
    }

    @Test
    void findSoldOutThatWasNot() {
        check(ann().was(holds("T", "ORDERED", "O")), of("bob", 1).was(refused("sold-out")));

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void takeTooFewUnitsForSoldOut() {
        check(ann().was(holds("T", "ORDERED", "O")), of("bob", 2).was(refused("sold-out")));

        assertThat(findings.areNone()).isTrue();
    }

    @Test
    void takeALimitForWhatItIs() {
        check(ann().was(holds("T", "ORDERED", "O")), of("bob", 3).was(refused("purchase-limit")));
        assertThat(findings.areNone()).isTrue();

        check(ann(), of("carl", 2).was(refused("purchase-limit")));
        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findARefusalThatAnOpenSaleDoesNotKnow() {
        check(ann(), of("bob", 1).was(refused("not-found")));

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findAnotherQuantity() {
        check(of("ann", 2).was(holds("T", "ORDERED", "O")));

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findAnotherOrder() {
        check(ann().was(holds("T", "ORDERED", "P")));

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findAnOrderThatBecameAReservationAgain() {
        check(ann().was(holds("T", "ORDERED", "O")).was(holds("T", "RESERVED", null)));

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findAReservationThatNobodyAskedFor() {
        check();

        assertFound(Figure.FALSE_ANSWERS, 1);
    }

    @Test
    void findWhatIsPaidAndClosed() {
        check(ann().was(holds("T", "PAID", "O")).was(holds("T", "CLOSED", "O")));

        assertThat(findings.amount(Figure.PAID_AND_CLOSED)).isOne();
    }

    private void check(Purchase... purchases) {
        BuyersBooks.check(List.of(purchases), STORED, findings);
    }

    private void assertFound(Figure figure, long amount) {
        assertThat(findings.amount(figure)).as(findings.lines().toString()).isEqualTo(amount);
    }

    private static Purchase ann() {
        return of("ann", 1);
    }

    private static Purchase of(String buyer, int quantity) {
        return new Purchase(new Wish("S", buyer, quantity));
    }

    private static Told holds(String ticket, String status, String order) {
        return new Told.Holds(Instant.EPOCH, Asked.CLICK, new Ticket(ticket, "S", 1, status, order, null));
    }

    private static Told refused(String problem) {
        return new Told.Refused(Instant.EPOCH, Asked.CLICK, 409, problem);
    }

    private static Told nothing() {
        return new Told.Nothing(Instant.EPOCH, Asked.CLICK, "connection reset");
    }
}

package io.seckill.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** Reads tickets from outcomes that must hold one. */
final class Outcomes {

    private Outcomes() {}

    /** Comes again as long as nothing can be said. */
    static PurchaseOutcome decided(PurchaseService purchases, PurchaseRequest request) {
        PurchaseOutcome outcome = purchases.purchase(request);
        while (outcome instanceof PurchaseOutcome.Busy) {
            outcome = purchases.purchase(request);
        }
        return outcome;
    }

    /** The ticket of a first purchase. */
    static Ticket ticket(PurchaseOutcome outcome) {
        return reserved(outcome, false);
    }

    /** The ticket that the buyer had before. */
    static Ticket repeated(PurchaseOutcome outcome) {
        return reserved(outcome, true);
    }

    private static Ticket reserved(PurchaseOutcome outcome, boolean repeated) {
        assertThat(outcome)
                .asInstanceOf(type(PurchaseOutcome.Reserved.class))
                .matches(reserved -> reserved.repeated() == repeated, "repeated: " + repeated);
        return ((PurchaseOutcome.Reserved) outcome).ticket();
    }
}

package io.seckill.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * A sale's money as one statement read it, so that the figures belong to one moment. Payments, refunds and orders change in one
 * transaction, so that these figures agree at every commit, whatever is in flight.
 *
 * @param ordersPaid orders that were paid for once, whatever came then
 * @param paymentsAccepted payments by which orders were paid for
 * @param wrongPayments accepted payments with another amount or currency than their order's
 * @param ordersPaidAndClosed orders that were both
 * @param strayPayments payments whose money has to go back, since they came late or twice
 * @param strayRefunds refunds of these
 * @param ordersRefunding orders whose money goes, or has gone, back
 * @param refundsRequested refunds of these
 * @param ordersRefunded orders whose money has gone back
 * @param refundsDone refunds of orders that are done
 * @param wrongRefunds refunds of another amount than was paid
 * @param refunds all refunds that are done
 */
record PaymentFigures(
        long ordersPaid,
        long paymentsAccepted,
        long wrongPayments,
        long ordersPaidAndClosed,
        long strayPayments,
        long strayRefunds,
        long ordersRefunding,
        long refundsRequested,
        long ordersRefunded,
        long refundsDone,
        long wrongRefunds,
        long refunds) {

    /** One sentence for each pair that does not agree. */
    List<String> differences() {
        List<String> found = new ArrayList<>();
        compare(found, ordersPaid, "orders were paid for", paymentsAccepted, "payments were accepted");
        compare(found, strayPayments, "payments came late or twice", strayRefunds, "have a refund");
        compare(found, ordersRefunding, "orders are to be refunded", refundsRequested, "have a refund");
        compare(found, ordersRefunded, "orders are refunded", refundsDone, "refunds are done");
        none(found, wrongPayments, "payments were accepted with another amount than their order's");
        none(found, ordersPaidAndClosed, "orders were both paid for and closed");
        none(found, wrongRefunds, "refunds have another amount than was paid");
        return found;
    }

    private static void compare(List<String> found, long one, String what, long other, String whatElse) {
        if (one != other) {
            found.add(one + " " + what + ", but " + other + " " + whatElse);
        }
    }

    private static void none(List<String> found, long count, String what) {
        if (count != 0) {
            found.add(count + " " + what);
        }
    }
}

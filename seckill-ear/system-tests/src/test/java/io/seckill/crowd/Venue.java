package io.seckill.crowd;

import io.seckill.harness.PurchaseRequests;
import java.net.URI;
import java.net.http.HttpRequest;

/** Where a crowd clicks, with what it shares: connections, an alarm and the record of what happened. */
record Venue(URI server, String saleId, Line line, Alarm alarm, Record record) {

    HttpRequest look() {
        return PurchaseRequests.sale(server, saleId).build();
    }

    HttpRequest click(Visitor visitor) {
        return PurchaseRequests.buy(server, saleId, visitor.token()).build();
    }

    HttpRequest watch(Visitor visitor, String ticketId) {
        return PurchaseRequests.ticket(server, ticketId, visitor.token()).build();
    }

    /** What the whole crowd met with. */
    record Record(Durations untilAnswered, Durations untilOrdered, Tally askedBack, Tally outcomes) {

        Record() {
            this(new Durations(), new Durations(), new Tally(), new Tally());
        }
    }
}

package io.seckill.crowd;

import java.net.URI;

/** Where a crowd clicks, with what it shares: connections, an alarm and the record of what happened. */
record Venue(URI server, String saleId, Line line, Alarm alarm, Record record) {

    /** What the whole crowd met with. */
    record Record(Durations untilAnswered, Durations untilOrdered, Tally askedBack, Tally outcomes) {

        Record() {
            this(new Durations(), new Durations(), new Tally(), new Tally());
        }
    }
}

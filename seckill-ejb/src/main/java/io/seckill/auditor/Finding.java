package io.seckill.auditor;

import io.seckill.value.SaleId;
import java.time.Instant;
import java.util.List;

/**
 * Books of a sale that do not agree.
 *
 * @param sentences what differs, as the books say
 * @param rows those that can be named, some of each kind; none where only sums differ
 */
public record Finding(SaleId saleId, Instant foundAt, List<String> sentences, List<Row> rows) {

    /**
     * A row that is not as it has to be.
     *
     * @param kind order, ticket, buyer or segment
     * @param id as users see it
     * @param why the end of a sentence that begins with the row
     */
    public record Row(String kind, String id, String why) {}

    boolean saysSameAs(Finding other) {
        return sentences.equals(other.sentences) && rows.equals(other.rows);
    }
}

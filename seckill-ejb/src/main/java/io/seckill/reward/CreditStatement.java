package io.seckill.reward;

import java.util.List;
import java.util.Optional;

/**
 * A buyer's credit, with some of its entries, newest first. Read while the account changes, the points may be a moment older than
 * the entries.
 *
 * @param points below 0 when more was taken back than is there
 * @param next the entry behind which the next page begins; empty when this is the last page
 */
public record CreditStatement(long points, List<CreditEntry> entries, Optional<CreditEntryId> next) {

    /** @param found the entries of the page and one more, if there is one more */
    static CreditStatement of(long points, List<CreditEntry> found, int limit) {
        if (found.size() <= limit) {
            return new CreditStatement(points, found, Optional.empty());
        }
        List<CreditEntry> page = found.subList(0, limit);
        return new CreditStatement(points, page, Optional.of(page.get(limit - 1).id()));
    }
}

package io.seckill.crowd;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import java.util.ArrayList;
import java.util.List;

/** Whether what the buyers were told and what the books say is one and the same, and every unit was sold once. */
public final class CrowdVerdict {

    private CrowdVerdict() {}

    /** One sentence for each thing that is wrong. The books of before and after, the latter drained. */
    public static List<String> on(CrowdResult result, int buyers, Books before, Books after) {
        long sold = Math.min(buyers, before.unitsFree());
        List<String> wrong = new ArrayList<>(result.complaints());
        wrong.addAll(BooksCheck.differencesIn(after));
        compare(wrong, "tickets in the hands of buyers", result.tickets(), sold);
        compare(wrong, "units ordered", after.unitsOrdered() - before.unitsOrdered(), sold);
        compare(wrong, "units no longer free", before.unitsFree() - after.unitsFree(), sold);
        compare(wrong, "orders", after.orders() - before.orders(), sold);
        compare(wrong, "credit entries", after.creditEntries() - before.creditEntries(), sold);
        compare(wrong, "coupons", after.coupons() - before.coupons(), sold);
        compare(wrong, "SMS messages", after.smsMessages() - before.smsMessages(), sold);
        return wrong;
    }

    private static void compare(List<String> wrong, String what, long figure, long expected) {
        if (figure != expected) {
            wrong.add("%s: %,d instead of %,d".formatted(what, figure, expected));
        }
    }
}

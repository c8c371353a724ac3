package io.seckill.request;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The verdicts on the requests of a group, as far as they are known. Immutable. */
record GroupVerdicts(Map<Integer, Verdict> byNumber) {

    static final GroupVerdicts NONE = new GroupVerdicts(Map.of());

    GroupVerdicts {
        byNumber = Map.copyOf(byNumber);
    }

    /** @param first number of the first letter */
    GroupVerdicts with(int first, String letters) {
        Map<Integer, Verdict> more = new HashMap<>(byNumber);
        for (int i = 0; i < letters.length(); i++) {
            more.put(first + i, Verdict.of(letters.charAt(i)));
        }
        return new GroupVerdicts(more);
    }

    Optional<Verdict> of(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}

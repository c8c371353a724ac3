package io.seckill.smsc;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The troubles that the next messages meet. Safe for use by several threads. */
final class Troubles {

    private final Map<Trouble, Integer> left = new EnumMap<>(Trouble.class);

    synchronized void expect(Trouble trouble, int times) {
        left.merge(trouble, times, Integer::sum);
    }

    /** The one that this message meets, if any. */
    synchronized Optional<Trouble> next() {
        Optional<Trouble> next = left.keySet().stream().findFirst();
        next.ifPresent(trouble -> left.compute(trouble, (key, times) -> times > 1 ? times - 1 : null));
        return next;
    }
}

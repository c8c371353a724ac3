package io.seckill.admission;

import java.util.Optional;

/** What a rate limit counts by, in the order in which they are asked. */
public enum LimitKind {
    BUYER("buyer"),
    DEVICE("device"),
    ADDRESS("address");

    private final String word;

    LimitKind(String word) {
        this.word = word;
    }

    /** Its name outside: in settings, headers and meters. */
    public String word() {
        return word;
    }

    /** By what this visitor is known to it; empty when it cannot be limited by this kind. */
    Optional<Object> key(Visitor visitor) {
        return switch (this) {
            case BUYER -> Optional.of(visitor.buyer().value());
            case DEVICE -> visitor.device().map(name -> name);
            case ADDRESS -> Optional.of(visitor.address().network());
        };
    }
}

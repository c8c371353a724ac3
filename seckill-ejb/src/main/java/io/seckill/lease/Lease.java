package io.seckill.lease;

/** Something that one node at a time does. */
public enum Lease {
    /** Auditing, and looking for what operators have to know. */
    WATCH("watch"),
    /** Making permits. */
    PERMITS("permits");

    private final String key;

    Lease(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}

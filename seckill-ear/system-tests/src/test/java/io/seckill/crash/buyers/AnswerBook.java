package io.seckill.crash.buyers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The buyers' own record: every answer that any of them got. Bounded by the number of wishes it takes; thread-safe.
 */
public final class AnswerBook {

    private final int limit;
    private final ConcurrentHashMap<Wish, Purchase> purchases = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();

    public AnswerBook(int limit) {
        this.limit = limit;
    }

    public boolean isFull() {
        return purchases.size() >= limit;
    }

    /** The answers to one wish are noted one after the other. */
    public Told note(Wish wish, Told told) {
        Purchase purchase = purchases.computeIfAbsent(wish, Purchase::new);
        if (told instanceof Told.Holds && purchase.tickets().isEmpty()) {
            accepted.incrementAndGet();
        }
        purchase.was(told);
        return told;
    }

    public Collection<Purchase> purchases() {
        return purchases.values();
    }

    /** Buyers who got a ticket so far: it rises only while everything that a purchase needs is at work. */
    public long accepted() {
        return accepted.get();
    }

    /** A line for each wish, to be searched when something was wrong. */
    public void writeTo(Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Purchase purchase : purchases.values()) {
                writer.write(purchase.toString());
                writer.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

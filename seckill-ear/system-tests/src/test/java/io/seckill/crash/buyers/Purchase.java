package io.seckill.crash.buyers;

import io.seckill.harness.Ticket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One wish with everything that its buyer was ever told about it, in the order of the answers. Thread-safe. */
public final class Purchase {

    private final Wish wish;
    private final Queue<Told> told = new ConcurrentLinkedQueue<>();

    public Purchase(Wish wish) {
        this.wish = wish;
    }

    public Purchase was(Told answer) {
        told.add(answer);
        return this;
    }

    public Wish wish() {
        return wish;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<Ticket> tickets() {
        return the(Told.Holds.class).map(Told.Holds::ticket).toList();
    }

    public Set<String> ticketIds() {
        return tickets().stream().map(Ticket::ticketId).collect(Collectors.toSet());
    }

    public List<Told.Refused> refusals() {
        return the(Told.Refused.class).toList();
    }

    /** The buyer was left without an answer at least once. */
    public boolean wasInTheDark() {
        return the(Told.Nothing.class).findAny().isPresent();
    }

    public boolean hasOutcome() {
        return told.stream().anyMatch(Told::isCertain);
    }

    private <T extends Told> Stream<T> the(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public String toString() {
        return wish + " was told " + told;
    }
}

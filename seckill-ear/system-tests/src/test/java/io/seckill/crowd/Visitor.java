package io.seckill.crowd;

import io.seckill.harness.Ticket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One buyer of the crowd, with all that the server ever told it. */
final class Visitor {

    private final String name;
    private final String token;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private volatile Ticket lastSeen;

    Visitor(String name, String token) {
        this.name = name;
        this.token = token;
    }

    String token() {
        return token;
    }

    void wasTold(Outcome outcome) {
        outcomes.add(outcome);
    }

    void saw(Ticket ticket) {
        lastSeen = ticket;
    }

    Set<String> essences() {
        return settled().map(Outcome::essence).collect(Collectors.toSet());
    }

    /** The tickets given to this buyer: none or one, when all is well. */
    Set<String> ticketIds() {
        return settled()
                .filter(Outcome.Got.class::isInstance)
                .map(outcome -> ((Outcome.Got) outcome).ticketId())
                .collect(Collectors.toSet());
    }

    /** Whose request was queued, and then refused, has no ticket. */
    private Stream<Outcome> settled() {
        Ticket ticket = lastSeen;
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Got && ticket != null && ticket.isRefused()
                        ? new Outcome.Refused(ticket.reason())
                        : outcome);
    }

    boolean hasTicket() {
        return !ticketIds().isEmpty();
    }

    boolean isToldSoldOut() {
        return essences().contains(Outcome.Refused.SOLD_OUT);
    }

    /** The buyer's ticket became an order, as far as the buyer was told. */
    boolean knowsOfItsOrder() {
        Ticket ticket = lastSeen;
        return ticket != null && ticket.isOrdered() && ticketIds().equals(Set.of(ticket.ticketId()));
    }

    @Override
    public String toString() {
        return name + " was told " + outcomes + " and last saw " + lastSeen;
    }
}

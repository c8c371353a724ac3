package io.seckill.crowd;

import io.seckill.harness.Ticket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

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
        return outcomes.stream().map(Outcome::essence).collect(Collectors.toSet());
    }

    /** The tickets given to this buyer: none or one, when all is well. */
    Set<String> ticketIds() {
        return outcomes.stream()
                .filter(Outcome.Got.class::isInstance)
                .map(outcome -> ((Outcome.Got) outcome).ticketId())
                .collect(Collectors.toSet());
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

package io.seckill.crowd;

import io.seckill.harness.Ticket;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One buyer of the crowd, with all that the server ever told it. */
final class Visitor {

    private final String name;
    private final String token;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();

    /** What each ticket showed when it was looked at last. */
    private final Map<String, Ticket> seen = new ConcurrentHashMap<>();

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

    void saw(String ticketId, Ticket ticket) {
        seen.put(ticketId, ticket);
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

    private Stream<Outcome> settled() {
        return outcomes.stream().map(outcome -> outcome instanceof Outcome.Got got ? settled(got) : outcome);
    }

    /**
     * Whose request was queued, and then refused, has no ticket. Of a request that was made again at a node that did not know of the
     * first one becomes the first one's ticket.
     */
    private Outcome settled(Outcome.Got got) {
        Ticket ticket = seen.get(got.ticketId());
        if (ticket == null) {
            return got;
        }
        return ticket.isRefused()
                ? new Outcome.Refused(ticket.reason())
                : new Outcome.Got(ticket.ticketId(), got.again());
    }

    boolean hasTicket() {
        return !ticketIds().isEmpty();
    }

    boolean isToldSoldOut() {
        return essences().contains(Outcome.Refused.SOLD_OUT);
    }

    /** The buyer's ticket became an order, as far as the buyer was told. */
    boolean knowsOfItsOrder() {
        return !seen.isEmpty() && seen.values().stream().allMatch(Ticket::isOrdered);
    }

    @Override
    public String toString() {
        return name + " was told " + outcomes + " and saw " + seen;
    }
}

package io.seckill.reservation;

import io.seckill.value.BuyerId;
import io.seckill.value.TicketId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The buyers of one sale who hold a ticket, as far as this node knows, and the stock version up to which it knows them
 * all. Since every reservation raises that version, equal versions mean that nobody else can hold a ticket.
 */
final class SaleWinners {

    private static final long NEVER = -1;

    private final ConcurrentHashMap<BuyerId, TicketId> tickets = new ConcurrentHashMap<>();
    private final int limit;
    private volatile long completeAt = NEVER;
    private volatile long tooManyAt = NEVER;

    SaleWinners(int limit) {
        this.limit = limit;
    }

    Optional<TicketId> ticketOf(BuyerId buyer) {
        return Optional.ofNullable(tickets.get(buyer));
    }

    /** Beyond the limit a buyer is not kept: the desk knows anyway. */
    void add(BuyerId buyer, TicketId ticket) {
        if (tickets.size() < limit) {
            tickets.put(buyer, ticket);
        }
    }

    void complete(Map<BuyerId, TicketId> all, long stockVersion) {
        tickets.putAll(all);
        completeAt = stockVersion;
    }

    boolean completeAt(long stockVersion) {
        return completeAt == stockVersion;
    }

    /** There are more than may be kept: reading them once more at the same version would find the same. */
    void tooMany(long stockVersion) {
        tooManyAt = stockVersion;
    }

    boolean readAt(long stockVersion) {
        return completeAt == stockVersion || tooManyAt == stockVersion;
    }
}

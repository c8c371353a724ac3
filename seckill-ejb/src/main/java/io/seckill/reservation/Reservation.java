package io.seckill.reservation;

import io.seckill.order.PlaceOrders;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Units held for a buyer. The unique key (sale, buyer, slot) makes a purchase repeatable; slot 1 is the buyer's first
 * purchase in the sale, and the only one. It names the segment its units came from, so that they can go back there.
 */
@Entity
@Table(name = "reservation")
public class Reservation {

    private static final int FIRST_SLOT = 1;

    @Id
    private long id;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    private int slot;

    private int segment;

    private int quantity;

    @Column(name = "reserved_at")
    private Instant reservedAt;

    protected Reservation() {}

    Reservation(PurchaseRequest request, int segment, Instant now) {
        this.id = TicketId.next().value();
        this.saleId = request.sale().value();
        this.buyer = request.buyer().value();
        this.slot = FIRST_SLOT;
        this.segment = segment;
        this.quantity = request.quantity();
        this.reservedAt = now;
    }

    TicketId id() {
        return new TicketId(id);
    }

    BuyerId buyer() {
        return new BuyerId(buyer);
    }

    /** The ticket as long as no order is known for it. */
    Ticket ticket() {
        return new Ticket(id(), new SaleId(saleId), buyer(), quantity, reservedAt, Optional.empty());
    }

    PlaceOrders.Item item() {
        return new PlaceOrders.Item(id(), buyer(), quantity, reservedAt);
    }
}

package io.seckill.reservation;

import io.seckill.correlation.TraceId;
import io.seckill.order.PlaceOrders;
import io.seckill.value.BuyerId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/**
 * Units held for a buyer. The unique key (sale, buyer, slot) makes a purchase repeatable; slot 1 is the buyer's first
 * purchase in the sale, and the only one. It names the segment its units came from, so that they can go back there.
 */
@Entity
@Table(name = "reservation")
public class Reservation {

    static final int FIRST_SLOT = 1;

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

    /** Of a request that was queued; else {@code null}. */
    @Column(name = "request_group")
    private Long requestGroup;

    @Column(name = "request_number")
    private Integer requestNumber;

    /** Its order keeps it. */
    @Transient
    private TraceId trace;

    protected Reservation() {}

    Reservation(PurchaseRequest request, int segment, Instant now) {
        this.id = request.ticket().value();
        this.saleId = request.sale().value();
        this.buyer = request.buyer().value();
        this.slot = FIRST_SLOT;
        this.segment = segment;
        this.quantity = request.quantity();
        this.reservedAt = now;
        this.trace = request.trace().orElse(null);
        request.queued().map(PurchaseRequest.Queued::ticket).ifPresent(this::keepNameOf);
    }

    private void keepNameOf(RequestTicket request) {
        this.requestGroup = request.group();
        this.requestNumber = request.number();
    }

    /** From a row; the columns in the order of {@link #bind}. */
    static Reservation read(ResultSet row) throws SQLException {
        Reservation reservation = new Reservation();
        reservation.id = row.getLong(1);
        reservation.saleId = row.getLong(2);
        reservation.buyer = row.getString(3);
        reservation.slot = row.getInt(4);
        reservation.segment = row.getInt(5);
        reservation.quantity = row.getInt(6);
        reservation.reservedAt = Instant.ofEpochMilli(row.getLong(7));
        reservation.requestGroup = row.getObject(8, Long.class);
        reservation.requestNumber = row.getObject(9, Integer.class);
        return reservation;
    }

    /** As a row; the columns in the order of {@link Reservations}. */
    void bind(PreparedStatement row) throws SQLException {
        row.setLong(1, id);
        row.setLong(2, saleId);
        row.setString(3, buyer);
        row.setInt(4, slot);
        row.setInt(5, segment);
        row.setInt(6, quantity);
        row.setLong(7, reservedAt.toEpochMilli());
        row.setObject(8, requestGroup, Types.BIGINT);
        row.setObject(9, requestNumber, Types.INTEGER);
    }

    TicketId id() {
        return new TicketId(id);
    }

    BuyerId buyer() {
        return new BuyerId(buyer);
    }

    /** The ticket as long as no order is known for it. */
    Ticket ticket() {
        return Ticket.reserved(id(), new SaleId(saleId), buyer(), quantity, reservedAt)
                .with(request());
    }

    private Optional<RequestTicket> request() {
        return Optional.ofNullable(requestGroup)
                .map(group -> new RequestTicket(id(), new SaleId(saleId), buyer(), quantity, group, requestNumber));
    }

    PlaceOrders.Item item() {
        return new PlaceOrders.Item(id(), buyer(), quantity, segment, reservedAt, trace);
    }
}

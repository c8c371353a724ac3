package io.seckill.order;

import io.seckill.correlation.TraceId;
import io.seckill.correlation.Traced;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** An order for the units of one ticket; the ticket's unique key keeps a second order out. */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder implements Traced {

    /** As the persistence provider begins. */
    private static final long FIRST_VERSION = 1;

    @Id
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "sale_id")
    private long saleId;

    private String buyer;

    private int segment;

    private int quantity;

    @Column(name = "units_returned")
    private boolean unitsReturned;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "pay_until")
    private Instant payUntil;

    /** As the client gave it; {@code null}: it follows from the ticket. */
    @Column(name = "trace_id")
    private String traceId;

    @Version
    private long version;

    protected PurchaseOrder() {}

    PurchaseOrder(PlaceOrders command, PlaceOrders.Item item, Instant now) {
        Money amount = Money.of(command.priceMinor(), command.currency()).times(item.quantity());
        this.id = OrderId.next().value();
        this.ticketId = item.ticketId().value();
        this.saleId = command.saleId().value();
        this.buyer = item.buyer().value();
        this.segment = item.segment();
        this.quantity = item.quantity();
        this.amountMinor = amount.minor();
        this.currency = command.currency();
        this.state = OrderState.PLACED;
        this.placedAt = now;
        this.payUntil = now.plusSeconds(command.paymentSeconds());
        this.traceId = item.traceId() == null ? null : item.traceId().toString();
    }

    /** As a row; the columns in the order of {@link PurchaseOrders}. */
    void bind(PreparedStatement row) throws SQLException {
        row.setLong(1, id);
        row.setLong(2, ticketId);
        row.setLong(3, saleId);
        row.setString(4, buyer);
        row.setInt(5, quantity);
        row.setLong(6, amountMinor);
        row.setString(7, currency);
        row.setString(8, state.name());
        row.setLong(9, placedAt.toEpochMilli());
        row.setLong(10, payUntil.toEpochMilli());
        row.setLong(11, FIRST_VERSION);
        row.setInt(12, segment);
        row.setString(13, traceId);
    }

    public OrderId id() {
        return new OrderId(id);
    }

    public Order order() {
        return new Order(
                id(),
                new TicketId(ticketId),
                sale(),
                new BuyerId(buyer),
                quantity,
                Money.of(amountMinor, currency),
                state,
                placedAt,
                payUntil,
                trace());
    }

    @Override
    public TraceId trace() {
        return trace(new TicketId(ticketId), traceId);
    }

    /** @param given as in the row; perhaps {@code null} */
    static TraceId trace(TicketId ticket, String given) {
        return given == null ? TraceId.of(ticket) : TraceId.parse(given).orElseThrow();
    }

    private TraceId givenTrace() {
        return traceId == null ? null : trace();
    }

    boolean isUnpaid() {
        return state == OrderState.PLACED;
    }

    boolean allows(OrderState next) {
        return state.allows(next);
    }

    boolean isOverdue(Instant now) {
        return isUnpaid() && !now.isBefore(payUntil);
    }

    boolean isOf(BuyerId someone) {
        return buyer.equals(someone.value());
    }

    SaleId sale() {
        return new SaleId(saleId);
    }

    int segment() {
        return segment;
    }

    int quantity() {
        return quantity;
    }

    String currency() {
        return currency;
    }

    /** Its units are somebody else's now. */
    void returnUnits() {
        unitsReturned = true;
    }

    /** @throws IllegalStateException when it cannot go there from where it is */
    void moveTo(OrderState next) {
        if (!state.allows(next)) {
            throw new IllegalStateException("order " + id() + " is " + state + " and cannot become " + next);
        }
        state = next;
    }

    /** The state it is in as a step. */
    OrderStep step(Instant now, String actor, String reason) {
        return new OrderStep(id(), sale(), state, now, actor, reason);
    }

    OrdersMoved.Item moved() {
        return new OrdersMoved.Item(
                id(), new TicketId(ticketId), new BuyerId(buyer), quantity, amountMinor, givenTrace());
    }

    OrdersPlaced.Item placedFor(PlaceOrders.Item item) {
        return new OrdersPlaced.Item(
                id(), item.ticketId(), item.buyer(), quantity, item.reservedAt(), amountMinor, item.traceId());
    }
}

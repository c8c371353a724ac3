package io.seckill.order;

import io.seckill.jdbc.Statements;
import io.seckill.sale.SaleTerms;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import io.seckill.value.TicketId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of the orders. Its caller brings the transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PurchaseOrders {

    private static final String INSERT =
            "insert into purchase_order (id, ticket_id, sale_id, buyer, quantity, amount_minor,"
                    + " currency, state, placed_at, pay_until, version, segment, trace_id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String OF_TICKET =
            "select o from PurchaseOrder o where o.saleId = :sale and o.ticketId = :ticket";

    private static final String OF_BUYER =
            "select o from PurchaseOrder o where o.buyer = :buyer and o.id < :behind order by o.id desc";

    /** By the key (sale, ticket): a page is a piece of its index. */
    private static final String OF_SALE =
            "select id, ticket_id, buyer, quantity, amount_minor, currency, state, placed_at, pay_until, trace_id from purchase_order"
                    + " where sale_id = ? and ticket_id > ? order by ticket_id limit ?";

    /** In the preheat's currency nothing can be paid, and its orders are removed. */
    private static final String UNPAID_AT =
            "select o from PurchaseOrder o where o.state = :placed and o.payUntil < :instant"
                    + " and o.currency <> :testing order by o.payUntil";

    /** Identifiers grow with time. */
    private static final OrderId THE_NEWEST = new OrderId(Long.MAX_VALUE);

    @Inject
    Statements statements;

    private record Page(SaleId sale, long behind, int limit) {}

    @PersistenceContext(unitName = "seckill")
    EntityManager entities;

    /** Writes the rows at once, so that a refused one is known before anything is sent. */
    public void add(List<PurchaseOrder> orders) {
        statements.execute(INSERT, orders, (row, order) -> order.bind(row));
    }

    /** Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<PurchaseOrder> ofTicket(SaleId sale, TicketId ticket) {
        return entities
                .createQuery(OF_TICKET, PurchaseOrder.class)
                .setParameter("sale", sale.value())
                .setParameter("ticket", ticket.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<PurchaseOrder> find(OrderId id) {
        return Optional.ofNullable(entities.find(PurchaseOrder.class, id.value()));
    }

    /** Those of these orders that there are; changes to them are written under their versions. */
    public List<PurchaseOrder> of(List<OrderId> ids) {
        return entities.createQuery("select o from PurchaseOrder o where o.id in :ids", PurchaseOrder.class)
                .setParameter("ids", ids.stream().map(OrderId::value).toList())
                .getResultList();
    }

    /** Orders that were to be paid for before an instant and were not, oldest deadline first. Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PurchaseOrder> unpaidAt(Instant instant, int limit) {
        return entities.createQuery(UNPAID_AT, PurchaseOrder.class)
                .setParameter("placed", OrderState.PLACED)
                .setParameter("instant", instant)
                .setParameter("testing", SaleTerms.TESTING.getCurrencyCode())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Orders of a sale whose tickets are newer than {@code behind}, oldest first; without making entities of them. Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Order> ofSale(SaleId sale, Optional<TicketId> behind, int limit) {
        return statements.query(
                OF_SALE,
                new Page(sale, behind.map(TicketId::value).orElse(Long.MIN_VALUE), limit),
                (query, page) -> {
                    query.setLong(1, page.sale().value());
                    query.setLong(2, page.behind());
                    query.setInt(3, page.limit());
                },
                row -> order(sale, row));
    }

    private static Order order(SaleId sale, ResultSet row) throws SQLException {
        TicketId ticket = new TicketId(row.getLong(2));
        return new Order(
                new OrderId(row.getLong(1)),
                ticket,
                sale,
                new BuyerId(row.getString(3)),
                row.getInt(4),
                Money.of(row.getLong(5), row.getString(6)),
                OrderState.valueOf(row.getString(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)),
                PurchaseOrder.trace(ticket, row.getString(10)));
    }

    /** Writes what was changed now: a stale order is refused before anything is sent. */
    public void flush() {
        entities.flush();
    }

    /** A buyer's orders that are older than {@code behind}, newest first. Needs no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<PurchaseOrder> ofBuyer(BuyerId buyer, Optional<OrderId> behind, int limit) {
        return entities.createQuery(OF_BUYER, PurchaseOrder.class)
                .setParameter("buyer", buyer.value())
                .setParameter("behind", behind.orElse(THE_NEWEST).value())
                .setMaxResults(limit)
                .getResultList();
    }
}

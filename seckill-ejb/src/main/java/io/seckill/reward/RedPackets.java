package io.seckill.reward;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import io.seckill.value.Money;
import io.seckill.value.OrderId;
import io.seckill.value.SaleId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Repository of the red packets and their returns: rows that are written once and never changed. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RedPackets {

    private static final String INSERT =
            "insert into red_packet (order_id, sale_id, buyer, amount_minor, currency, units, drawn_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String INSERT_RETURN =
            "insert into red_packet_return (order_id, sale_id, amount_minor, returned_at) values (?, ?, ?, ?)";

    private static final String OF_ORDERS = "select order_id, sale_id, buyer, amount_minor, currency, units, drawn_at"
            + " from red_packet where order_id in (%s)";

    private static final String RETURNS_OF_ORDERS = "select order_id from red_packet_return where order_id in (%s)";

    private static final String OF_BUYER = "select p.order_id, p.amount_minor, p.currency, r.order_id from red_packet p"
            + " left join red_packet_return r on r.order_id = p.order_id"
            + " where p.buyer = ? and p.order_id < ? and p.amount_minor > 0 order by p.order_id desc limit ?";

    @Inject
    Statements statements;

    public void add(List<RedPacket> packets) {
        statements.execute(INSERT, packets, (row, packet) -> {
            row.setLong(1, packet.order().value());
            row.setLong(2, packet.sale().value());
            row.setString(3, packet.buyer().value());
            row.setLong(4, packet.amountMinor());
            row.setString(5, packet.currency());
            row.setInt(6, packet.units());
            row.setLong(7, packet.drawnAt().toEpochMilli());
        });
    }

    /** @param amounts what was in the packet of each order, in minor units; 0 if it has none yet and will have none */
    public void takeBack(SaleId sale, Map<OrderId, Long> amounts, Instant now) {
        statements.execute(INSERT_RETURN, List.copyOf(amounts.entrySet()), (row, returned) -> {
            row.setLong(1, returned.getKey().value());
            row.setLong(2, sale.value());
            row.setLong(3, returned.getValue());
            row.setLong(4, now.toEpochMilli());
        });
    }

    /** Those of these orders that have one. */
    public Map<OrderId, RedPacket> of(List<OrderId> orders) {
        InList<OrderId> list = InList.of(orders);
        Map<OrderId, RedPacket> packets = new HashMap<>();
        statements
                .query(OF_ORDERS.formatted(list.text("?")), list, RedPackets::bind, RedPackets::packet)
                .forEach(packet -> packets.put(packet.order(), packet));
        return packets;
    }

    /** Those of these orders whose packet was taken back, whether they had one or not. */
    public Set<OrderId> takenBack(List<OrderId> orders) {
        InList<OrderId> list = InList.of(orders);
        return new HashSet<>(statements.query(
                RETURNS_OF_ORDERS.formatted(list.text("?")),
                list,
                RedPackets::bind,
                row -> new OrderId(row.getLong(1))));
    }

    /** A buyer's packets of orders older than {@code behind}, newest first, without the empty ones. Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<OwnRedPacket> ofBuyer(BuyerId buyer, OrderId behind, int limit) {
        return statements.query(
                OF_BUYER,
                buyer,
                (query, id) -> {
                    query.setString(1, id.value());
                    query.setLong(2, behind.value());
                    query.setInt(3, limit);
                },
                RedPackets::own);
    }

    private static void bind(PreparedStatement query, InList<OrderId> orders) throws SQLException {
        int parameter = 1;
        for (OrderId order : orders.values()) {
            query.setLong(parameter++, order.value());
        }
    }

    private static RedPacket packet(ResultSet row) throws SQLException {
        return new RedPacket(
                new OrderId(row.getLong(1)),
                new SaleId(row.getLong(2)),
                new BuyerId(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                row.getInt(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    private static OwnRedPacket own(ResultSet row) throws SQLException {
        boolean returned = row.getObject(4) != null;
        return new OwnRedPacket(
                new OrderId(row.getLong(1)),
                Money.of(row.getLong(2), row.getString(3)),
                returned ? OwnRedPacket.State.RETURNED : OwnRedPacket.State.GIVEN);
    }
}

package io.seckill.crash.books;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is stored of purchases, in the words of the answers, to be held against what buyers were told.
 *
 * @param reservations by ticket
 * @param orders by ticket; more than one is a mistake that another figure shows
 */
record Stored(Map<String, Reservation> reservations, Map<String, Set<String>> orders, Map<String, Sale> sales) {

    private static final String SALES = """
            select s.id, s.per_buyer_limit, max(t.units_free) from sale s join stock_segment t on t.sale_id = s.id
            group by s.id, s.per_buyer_limit
            """;

    static Stored read(Rows rows) throws SQLException {
        Stored stored = new Stored(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (Reservation row : reservations(rows)) {
            stored.reservations.put(row.ticketId(), row);
        }
        for (Order row : orders(rows)) {
            stored.orders
                    .computeIfAbsent(row.ticketId(), ticket -> new TreeSet<>())
                    .add(row.orderId());
        }
        rows.read(
                SALES,
                row -> stored.sales.put(Identifier.text(row.getLong(1)), new Sale(row.getInt(2), row.getInt(3))));
        return stored;
    }

    Set<String> ordersOf(String ticketId) {
        return orders.getOrDefault(ticketId, Set.of());
    }

    private static List<Reservation> reservations(Rows rows) throws SQLException {
        return rows.read(
                "select id, sale_id, buyer, quantity from reservation",
                row -> new Reservation(
                        Identifier.text(row.getLong(1)),
                        Identifier.text(row.getLong(2)),
                        row.getString(3),
                        row.getInt(4)));
    }

    private static List<Order> orders(Rows rows) throws SQLException {
        return rows.read(
                "select id, ticket_id from purchase_order",
                row -> new Order(Identifier.text(row.getLong(1)), Identifier.text(row.getLong(2))));
    }

    /** @param mostFree units free in the segment that has the most: a purchase takes all of its units from one */
    record Sale(int perBuyerLimit, int mostFree) {}

    record Reservation(String ticketId, String saleId, String buyer, int quantity) {}

    private record Order(String orderId, String ticketId) {}
}

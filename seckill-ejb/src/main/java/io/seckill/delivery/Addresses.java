package io.seckill.delivery;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Repository of the buyers' addresses. Its caller brings the transaction.
 *
 * <p>A shipment that finds no address and an address that comes at the same moment do not see each other's rows. So both change
 * the buyer's row: it exists without an address too, once somebody has waited for one. Whoever comes second waits for the first
 * to commit; when both want to make the row, the second fails and is tried again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Addresses {

    private static final String SELECT = "select buyer, name, street, postcode, city, country from delivery_address"
            + " where buyer in (%s) and name is not null";

    private static final String UPDATE =
            "update delivery_address set name = ?, street = ?, postcode = ?, city = ?, country = ? where buyer = ?";

    private static final String INSERT =
            "insert into delivery_address (name, street, postcode, city, country, buyer) values (?, ?, ?, ?, ?, ?)";

    private static final String LOCK = "update delivery_address set country = null where buyer = ? and name is null";

    private static final String INSERT_VACANT = "insert into delivery_address (buyer) values (?)";

    private static final String DELETE = "delete from delivery_address where buyer = ? and name is not null";

    @Inject
    Statements statements;

    private record Entry(BuyerId buyer, Address address) {}

    /** Needs no transaction. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Address> find(BuyerId buyer) {
        return Optional.ofNullable(read(List.of(buyer)).get(buyer));
    }

    /** The addresses of those of these buyers who have one. */
    public Map<BuyerId, Address> of(List<BuyerId> buyers) {
        return buyers.isEmpty() ? Map.of() : read(buyers);
    }

    public void put(BuyerId buyer, Address address) {
        List<Entry> entry = List.of(new Entry(buyer, address));
        if (statements.execute(UPDATE, entry, Addresses::bind)[0] == 0) {
            statements.execute(INSERT, entry, Addresses::bind);
        }
    }

    /** What waits for an address goes on waiting for one. */
    public void remove(BuyerId buyer) {
        statements.execute(DELETE, List.of(buyer), Addresses::bindBuyer);
    }

    /**
     * Whoever brings one of these buyers an address from now on sees what the caller's transaction has written.
     *
     * @throws jakarta.persistence.PersistenceException when one has an address meanwhile
     */
    public void await(Collection<BuyerId> buyers) {
        // In one order everywhere, so that two transactions cannot wait for each other's rows.
        buyers.stream()
                .distinct()
                .sorted(Comparator.comparing(BuyerId::value))
                .map(List::of)
                .filter(buyer -> statements.execute(LOCK, buyer, Addresses::bindBuyer)[0] == 0)
                .forEach(buyer -> statements.execute(INSERT_VACANT, buyer, Addresses::bindBuyer));
    }

    private Map<BuyerId, Address> read(List<BuyerId> buyers) {
        InList<BuyerId> list = InList.of(buyers);
        Map<BuyerId, Address> found = new HashMap<>();
        statements
                .query(SELECT.formatted(list.text("?")), list, Addresses::bindList, Addresses::entry)
                .forEach(entry -> found.put(entry.buyer(), entry.address()));
        return found;
    }

    private static void bindList(PreparedStatement query, InList<BuyerId> buyers) throws SQLException {
        int parameter = 1;
        for (BuyerId buyer : buyers.values()) {
            query.setString(parameter++, buyer.value());
        }
    }

    private static void bindBuyer(PreparedStatement row, BuyerId buyer) throws SQLException {
        row.setString(1, buyer.value());
    }

    private static void bind(PreparedStatement row, Entry entry) throws SQLException {
        row.setString(1, entry.address().name());
        row.setString(2, entry.address().street());
        row.setString(3, entry.address().postcode());
        row.setString(4, entry.address().city());
        row.setString(5, entry.address().country());
        row.setString(6, entry.buyer().value());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new BuyerId(row.getString(1)),
                new Address(row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)));
    }
}

package io.seckill.notification;

import io.seckill.jdbc.InList;
import io.seckill.jdbc.Statements;
import io.seckill.value.BuyerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Repository of the buyers' phone numbers. Its caller brings the transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PhoneBook {

    private static final String SELECT = "select buyer, phone from buyer_phone where buyer in (%s)";
    private static final String UPDATE = "update buyer_phone set phone = ? where buyer = ?";
    private static final String INSERT = "insert into buyer_phone (phone, buyer) values (?, ?)";
    private static final String DELETE = "delete from buyer_phone where buyer = ?";

    @Inject
    Statements statements;

    /** The numbers of those who have given one. */
    public Map<BuyerId, PhoneNumber> numbers(List<BuyerId> buyers) {
        if (buyers.isEmpty()) {
            return Map.of();
        }
        InList<String> names =
                InList.of(buyers.stream().map(BuyerId::value).distinct().toList());
        return statements
                .query(
                        SELECT.formatted(names.text("?")),
                        names.values(),
                        (query, values) -> {
                            for (int i = 0; i < values.size(); i++) {
                                query.setString(i + 1, values.get(i));
                            }
                        },
                        row -> Map.entry(new BuyerId(row.getString(1)), new PhoneNumber(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void put(BuyerId buyer, PhoneNumber phone) {
        if (write(UPDATE, buyer, phone) == 0) {
            write(INSERT, buyer, phone);
        }
    }

    public void remove(BuyerId buyer) {
        statements.execute(DELETE, List.of(buyer), (row, one) -> row.setString(1, one.value()));
    }

    private int write(String sql, BuyerId buyer, PhoneNumber phone) {
        return statements
                .execute(sql, List.of(phone), (row, number) -> {
                    row.setString(1, number.value());
                    row.setString(2, buyer.value());
                })[0];
    }
}

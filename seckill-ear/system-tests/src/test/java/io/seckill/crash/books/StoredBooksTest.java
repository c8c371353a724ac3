package io.seckill.crash.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clean books of one sale with two segments, ten units each, of which ann has two and bob has one; and what each mistake
 * in them adds to which figure.
 */
class StoredBooksTest {

    /** Only the columns that the figures are computed from. */
    private static final String[] CLEAN = {
        "create table sale (id bigint, price_minor bigint, currency char(3), per_buyer_limit int)",
        "create table stock_segment (sale_id bigint, segment int, units_allotted int, units_free int)",
        "create table reservation (id bigint, sale_id bigint, buyer varchar(64), segment int, quantity int, reserved_at bigint)",
        "create table purchase_order (id bigint, ticket_id bigint, sale_id bigint, buyer varchar(64), quantity int,"
                + " amount_minor bigint, currency char(3), state varchar(16))",
        "create table credit_account (buyer varchar(64), points bigint)",
        "create table credit_entry (id bigint, order_id bigint, sale_id bigint, buyer varchar(64), points bigint)",
        "create table coupon (id bigint, order_id bigint, sale_id bigint, buyer varchar(64))",
        "create table sms_message (id bigint, order_id bigint, sale_id bigint, buyer varchar(64))",
        "create table sale_count (sale_id bigint, state varchar(16), orders bigint, units bigint, amount_minor bigint)",
        "create table inbox (consumer varchar(32), message_id varchar(64), items int)",
        "insert into sale values (1, 4999, 'EUR', 2)",
        "insert into stock_segment values (1, 0, 10, 8), (1, 1, 10, 9)",
        "insert into reservation values (11, 1, 'ann', 0, 2, 0), (12, 1, 'bob', 1, 1, 0)",
        "insert into purchase_order values (21, 11, 1, 'ann', 2, 9998, 'EUR', 'PLACED'), (22, 12, 1, 'bob', 1, 4999, 'EUR', 'PLACED')",
        "insert into credit_account values ('ann', 99), ('bob', 49)",
        "insert into credit_entry values (31, 21, 1, 'ann', 99), (32, 22, 1, 'bob', 49)",
        "insert into coupon values (41, 21, 1, 'ann'), (42, 22, 1, 'bob')",
        "insert into sms_message values (51, 21, 1, 'ann'), (52, 22, 1, 'bob')",
        "insert into inbox values ('orders', 'm1', 2), ('credit', 'm2', 2), ('coupon', 'm2', 2), ('sms', 'm2', 0),"
                + " ('sms', 'm2/0', 1), ('sms', 'm2/1', 1), ('statistics', 'm2', 2)",
        "insert into sale_count values (1, 'PLACED', 2, 3, 14997)",
    };

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        execute(CLEAN);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void areCleanAsTheyAre() throws SQLException {
        Findings findings = read();

        assertThat(findings.areNone()).as(findings.lines().toString()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insert into reservation values (13, 1, 'carl', 1, 18, 0)                 | OVERSOLD_UNITS      | 1
            update purchase_order set quantity = 24 where id = 21                    | OVERSOLD_UNITS      | 5
            update stock_segment set units_free = -1 where segment = 0               | OVERSOLD_UNITS      | 1
            update stock_segment set units_free = 7 where segment = 0                | STOCK_DIFFERENCES   | 1
            update stock_segment set units_allotted = 13 where segment = 1           | STOCK_DIFFERENCES   | 3
            update purchase_order set state = 'CLOSED' where id = 21                 | STOCK_DIFFERENCES   | 2
            insert into reservation values (13, 1, 'carl', 7, 2, 0)                  | STOCK_DIFFERENCES   | 2
            delete from purchase_order where id = 21                                 | LOST_PURCHASES      | 1
            insert into purchase_order select 23, ticket_id, sale_id, buyer, quantity, amount_minor, currency, state from purchase_order where id = 22 | DOUBLE_ORDERS | 1
            update purchase_order set ticket_id = 99 where id = 21                   | DOUBLE_ORDERS       | 1
            update sale set per_buyer_limit = 1                                      | DOUBLE_ORDERS       | 1
            delete from credit_entry where id = 31                                   | WRONG_EFFECTS       | 1
            delete from coupon                                                       | WRONG_EFFECTS       | 2
            insert into coupon values (43, 21, 1, 'ann')                             | WRONG_EFFECTS       | 1
            insert into sms_message values (53, 99, 1, 'ann')                        | WRONG_EFFECTS       | 1
            update sms_message set buyer = 'bob' where id = 51                       | WRONG_EFFECTS       | 1
            delete from inbox where consumer = 'orders'                              | DEDUP_DIFFERENCES   | 2
            delete from inbox where message_id = 'm2/1'                              | DEDUP_DIFFERENCES   | 1
            insert into inbox values ('coupon', 'm3', 4)                             | DEDUP_DIFFERENCES   | 4
            delete from coupon where id = 42                                         | DEDUP_DIFFERENCES   | 1
            update sale_count set orders = 4                                          | WRONG_EFFECTS       | 2
            update sale_count set amount_minor = 14996                               | WRONG_EFFECTS       | 1
            delete from sale_count                                                   | WRONG_EFFECTS       | 2
            insert into inbox values ('statistics', 'm3', 3)                         | DEDUP_DIFFERENCES   | 3
            insert into inbox values ('nobody', 'm3', 3)                             | DEDUP_DIFFERENCES   | 3
            update purchase_order set amount_minor = 9999 where id = 21              | WRONG_MONEY         | 1
            update purchase_order set currency = 'USD' where id = 21                 | WRONG_MONEY         | 1
            update credit_entry set points = 100 where id = 31                       | WRONG_MONEY         | 2
            update credit_entry set points = 98 where id = 31                        | WRONG_MONEY         | 2
            update credit_account set points = points + 1                            | WRONG_MONEY         | 2
            delete from credit_account where buyer = 'bob'                           | WRONG_MONEY         | 1
            insert into purchase_order values (23, 11, 1, 'ann', 2, 9998, 'EUR', 'PAID'), (24, 11, 1, 'ann', 2, 9998, 'EUR', 'CLOSED') | PAID_AND_CLOSED | 1
            """)
    void countEachMistake(String mistake, Figure figure, long amount) throws SQLException {
        execute(mistake);

        Findings findings = read();

        assertThat(findings.amount(figure)).as(findings.lines().toString()).isEqualTo(amount);
    }

    private Findings read() throws SQLException {
        Findings findings = new Findings();
        Rows rows = new Rows(connection);
        StockBooks.check(rows, findings);
        OrderBooks.check(rows, findings);
        EffectBooks.check(rows, findings);
        MoneyBooks.check(rows, findings);
        return findings;
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

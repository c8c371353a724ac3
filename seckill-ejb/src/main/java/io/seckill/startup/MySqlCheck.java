package io.seckill.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Refuses a MySQL server, or a connection to it, that would lose or block a purchase in a crash, or sell on rows as they
 * were. Whether a setting is right shows on the day of the crash: so it is looked at before the first sale.
 */
final class MySqlCheck {

    /** Before it, XA transactions were not safe in a crash of the server (MySQL 9 manual, "Restrictions on XA Transactions"). */
    private static final List<Integer> OLDEST = List.of(8, 0, 30);

    /** Seconds. A purchase has ten for all its transaction; a row that is locked for longer is told to the buyer as busy. */
    private static final int LONGEST_LOCK_WAIT = 10;

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "select @@transaction_isolation",
                    "READ-COMMITTED"::equals,
                    "the data source must use READ COMMITTED: with any other level a batch decides on old rows or locks gaps"),
            new Rule(
                    "select @@innodb_flush_log_at_trx_commit",
                    "1"::equals,
                    "set innodb_flush_log_at_trx_commit=1: an accepted purchase must outlive a loss of power"),
            new Rule(
                    "select if(@@log_bin, @@sync_binlog, 1)",
                    "1"::equals,
                    "set sync_binlog=1: a replica must not miss what was accepted"),
            new Rule(
                    "select @@sql_mode",
                    modes -> modes.contains("STRICT_TRANS_TABLES") || modes.contains("STRICT_ALL_TABLES"),
                    "sql_mode must be strict: otherwise values that do not fit are cut"),
            new Rule(
                    "select @@xa_detach_on_prepare",
                    "1"::equals,
                    "set xa_detach_on_prepare=ON: a prepared transaction must be ended by another connection when its own is gone"),
            new Rule(
                    "select @@innodb_lock_wait_timeout",
                    seconds -> Integer.parseInt(seconds) <= LONGEST_LOCK_WAIT,
                    "add sessionVariables=innodb_lock_wait_timeout=3 to the database's URL: a purchase must not wait a minute"));

    private final Connection connection;

    MySqlCheck(Connection connection) {
        this.connection = connection;
    }

    static boolean isMySql(Connection connection) throws SQLException {
        return "MySQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    /** @throws IllegalStateException with a sentence for each setting that has to change */
    void requireSafe() throws SQLException {
        List<String> complaints = new ArrayList<>();
        // Older servers do not know all that is asked below.
        if (isRecent(answer("select version()"))) {
            checkSettings(complaints);
            checkUrl(complaints);
            checkRecovery(complaints);
        } else {
            complaints.add(
                    "the server must be MySQL 8.0.30 or newer: older ones can lose prepared transactions in a crash");
        }
        if (!complaints.isEmpty()) {
            throw new IllegalStateException("MySQL is not safe to sell on: " + String.join("; ", complaints));
        }
    }

    private void checkSettings(List<String> complaints) throws SQLException {
        for (Rule rule : RULES) {
            if (!rule.accepts().test(answer(rule.question()))) {
                complaints.add(rule.otherwise());
            }
        }
    }

    /** The URL itself is not shown: it may hold a password. */
    private void checkUrl(List<String> complaints) throws SQLException {
        if (connection.getMetaData().getURL().contains("pinGlobalTxToPhysicalConnection=true")) {
            complaints.add("take pinGlobalTxToPhysicalConnection out of the database's URL: with it the driver sends"
                    + " the commit of a branch for ever to the connection that the database's crash has cut");
        }
    }

    private void checkRecovery(List<String> complaints) {
        try {
            answer("xa recover");
        } catch (SQLException e) {
            complaints.add("grant XA_RECOVER_ADMIN on *.* to the database's user: after a crash nobody else can end"
                    + " what is in doubt (" + e.getMessage() + ")");
        }
    }

    private String answer(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    static boolean isRecent(String version) {
        String[] parts = version.split("[.-]");
        for (int i = 0; i < OLDEST.size(); i++) {
            int difference = Integer.compare(Integer.parseInt(parts[i]), OLDEST.get(i));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return true;
    }

    /** What a question's answer must be, and what to tell otherwise. */
    private record Rule(String question, Predicate<String> accepts, String otherwise) {}
}

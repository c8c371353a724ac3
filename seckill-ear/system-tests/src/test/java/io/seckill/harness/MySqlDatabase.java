package io.seckill.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A database of one server's own in the MySQL that the tests were given. Interrupted tests drop it too. */
final class MySqlDatabase implements Database, AutoCloseable {

    /** Seconds that dropping waits for branches in doubt, which hold the tables; by default it is a year. */
    private static final int DROP_TIME = 10;

    private static final int LOCK_WAIT_TIMEOUT = 1205;

    private static final Set<MySqlDatabase> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(MySqlDatabase::close)));
    }

    private final MySqlAddress server;
    private final MySqlAddress address;
    private final Set<String> branchesBefore;

    private MySqlDatabase(MySqlAddress server, String name) throws SQLException {
        this.server = server;
        this.address = production(server.withDatabase(name));
        OPEN.add(this);
        execute("create database " + name + " character set utf8mb4");
        this.branchesBefore = Set.copyOf(branches());
    }

    static MySqlDatabase create() {
        MySqlAddress server =
                MySqlAddress.given().orElseThrow(() -> new IllegalStateException("Not set: " + MySqlAddress.VARIABLE));
        String random = UUID.randomUUID().toString().substring(0, 8);
        try {
            return new MySqlDatabase(server, "seckill_t_" + random);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot make a database at " + server.url(), e);
        }
    }

    /** How the application finds it. */
    Map<String, String> environment() {
        return Map.of(
                "SECKILL_DATABASE_URL", address.url(),
                "SECKILL_DATABASE_USER", address.user(),
                "SECKILL_DATABASE_PASSWORD", address.password());
    }

    @Override
    public Connection connect() throws SQLException {
        MySqlAddress patient = address.with("connectTimeout", "30000");
        return DriverManager.getConnection(patient.url(), patient.user(), patient.password());
    }

    @Override
    public boolean isHeldByTheApplication() {
        return false;
    }

    @Override
    public Connection connectToChange() throws SQLException {
        return connect();
    }

    /** MySQL lists those of all its databases: those that were there before this one was made are not ours. */
    @Override
    public List<String> branchesInDoubt() throws SQLException {
        return branches().stream()
                .filter(branch -> !branchesBefore.contains(branch))
                .toList();
    }

    /** Drops it; the application must have ended. Branches that it has left in doubt are rolled back if they are in the way. */
    @Override
    public void close() {
        OPEN.remove(this);
        try {
            List<String> before = branchesInDoubt();
            if (!isDropped()) {
                for (String branch : branchesInDoubt()) {
                    // Those of a server that lives, on another database, last milliseconds.
                    if (before.contains(branch)) {
                        execute(rollback(branch));
                    }
                }
                drop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop the database " + address.database(), e);
        }
    }

    /** False when something holds its tables. */
    private boolean isDropped() throws SQLException {
        try {
            drop();
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCK_WAIT_TIMEOUT) {
                return false;
            }
            throw e;
        }
    }

    private void drop() throws SQLException {
        execute("set session lock_wait_timeout = " + DROP_TIME, "drop database if exists " + address.database());
    }

    /** @param branch as MySQL lists it: format, length of the transaction's name, length of the branch's, both names in hexadecimal */
    private static String rollback(String branch) {
        String[] columns = branch.split(" ");
        int digits = 2 * Integer.parseInt(columns[1]);
        String names = columns[3].substring("0x".length());
        return "xa rollback X'%s',X'%s',%s".formatted(names.substring(0, digits), names.substring(digits), columns[0]);
    }

    private List<String> branches() throws SQLException {
        return Rows.of(this, "xa recover convert xid");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** As config/mysql wants it. */
    private static MySqlAddress production(MySqlAddress address) {
        return address.with("rewriteBatchedStatements", "true")
                .with("connectTimeout", "2000")
                .with("socketTimeout", "30000")
                .with("sessionVariables", "innodb_lock_wait_timeout=3");
    }
}

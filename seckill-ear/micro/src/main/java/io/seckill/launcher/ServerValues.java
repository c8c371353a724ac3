package io.seckill.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The values of the server commands' placeholders. */
final class ServerValues {

    /**
     * Write delay 0: a commit is in the file when it returns, so a killed process loses nothing that it confirmed. The
     * lock time-out, milliseconds, lets a queue of writers pass and ends a dead lock well before the transaction's own.
     * The database stays open while the server shuts down, which still writes. Parsed statements are kept by the database
     * itself: those that a connection pool keeps do not survive the end of an H2 XA connection's handle.
     */
    private static final String DATABASE_SETTINGS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=100;DB_CLOSE_ON_EXIT=FALSE";

    /** The embedded broker knows no users: whoever reaches it may send it orders. So only this machine reaches it. */
    static final String BROKER_HOST = "127.0.0.1";

    private ServerValues() {}

    /** For a server with database and broker outside. */
    static Map<String, String> outside(LaunchOptions options, DataFolder data, Path resourceAdapter)
            throws IOException {
        Map<String, String> values = new HashMap<>();
        values.put("HOST", options.host());
        values.put("OPERATORS_PORT", String.valueOf(options.operatorsPort()));
        values.put("RAR", resourceAdapter.toString());
        values.put("TXLOG_DIR", slashes(data.folder("txlog")));
        values.put("NODE", Setting.of("seckill.node-number").orElse("0"));
        return values;
    }

    /** For a server with both inside. */
    static Map<String, String> embedded(LaunchOptions options, DataFolder data, Path resourceAdapter)
            throws IOException {
        Map<String, String> values = outside(options, data, resourceAdapter);
        values.put("JDBC_URL", AdminCommands.propertyValue(databaseUrl(data.folder("h2"))));
        values.put("BROKER_DIR", AdminCommands.propertyValue(slashes(data.folder("artemis"))));
        values.put("BROKER_ACCEPTOR", brokerAcceptor(options.brokerPort()));
        return values;
    }

    static String databaseUrl(Path folder) {
        return "jdbc:h2:file:" + slashes(folder) + "/seckill" + DATABASE_SETTINGS;
    }

    private static String brokerAcceptor(OptionalInt port) {
        return port.isEmpty()
                ? ""
                : ":EmbeddedAcceptor=" + AdminCommands.propertyValue("tcp://" + BROKER_HOST + ":" + port.getAsInt());
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}

package io.seckill.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** H2 and the broker inside the application's process, on its data folder. */
final class Embedded implements Topology {

    private final ServerOptions options;
    private final Database database;
    private final int brokerPort = Ports.free();

    Embedded(ServerOptions options, Path data) {
        this.options = options;
        this.database = new H2Database(data.resolve("h2"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public List<String> jvmArguments() {
        return options.brokerArguments();
    }

    @Override
    public List<String> launcherArguments() {
        return options.brokerReachable() ? List.of("--broker-port=" + brokerPort) : List.of();
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Broker broker() {
        if (!options.brokerReachable()) {
            throw new IllegalStateException("The options of this server do not ask for a reachable broker");
        }
        return Broker.withoutUsers(brokerPort);
    }

    /** All of it ended with the application and lies in its folder. */
    @Override
    public void close() {}
}

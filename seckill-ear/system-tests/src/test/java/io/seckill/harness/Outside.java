package io.seckill.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The shape of production: a database of the server's own in MySQL, and an Artemis server of its own. */
final class Outside implements Topology {

    private static final int NODE_NUMBERS = 1024;

    /**
     * Every server has another number. Recovery knows a node's branches by it, and MySQL tells each server the branches of
     * all: two with one number would end each other's. At random, since others may test in the same MySQL.
     */
    private static final AtomicInteger NEXT_NODE =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(NODE_NUMBERS));

    private final MySqlDatabase database;
    private final Optional<MySqlServer> databaseServer;
    private final ArtemisServer broker;
    private final Map<String, String> environment = new HashMap<>();

    private Outside(MySqlDatabase database, ArtemisServer broker, Path data) {
        this.database = database;
        this.databaseServer = MySqlServer.of(database);
        databaseServer.ifPresent(MySqlServer::beginAnew);
        this.broker = broker;
        environment.putAll(database.environment());
        environment.putAll(broker.environment());
        environment.putAll(node(data));
        environment.put("SECKILL_IDENTITY_DEMO", "true");
        environment.put("SECKILL_PAYMENT_SANDBOX", "true");
    }

    /** What is each node's own. */
    static Map<String, String> node(Path data) {
        return Map.of(
                "SECKILL_NODE_NUMBER",
                String.valueOf(NEXT_NODE.getAndIncrement() % NODE_NUMBERS),
                "SECKILL_DATA_DIR",
                data.toString());
    }

    static Outside start(ServerOptions options, Path folder) {
        ArtemisServer broker = ArtemisServer.create(folder, options);
        broker.start();
        return new Outside(MySqlDatabase.create(), broker, Site.data(folder));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public List<Part> parts() {
        return Stream.concat(Stream.of(broker), databaseServer.stream()).toList();
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Broker broker() {
        return broker.client();
    }

    @Override
    public void close() {
        broker.kill();
        database.close();
    }
}

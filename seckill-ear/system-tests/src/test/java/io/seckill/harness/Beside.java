package io.seckill.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What another node of a system stands on: the first one's database and broker, which are not its own to end. */
final class Beside implements Topology {

    private final Topology first;
    private final Map<String, String> environment;

    /** @param data the other node's */
    Beside(Topology first, Path data) {
        if (!(first instanceof Outside)) {
            throw new IllegalArgumentException(
                    "A database inside a node's process cannot be shared: use database=mysql");
        }
        this.first = first;
        this.environment = new HashMap<>(first.environment());
        environment.putAll(Outside.node(data));
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    public Database database() {
        return first.database();
    }

    @Override
    public Broker broker() {
        return first.broker();
    }

    @Override
    public void close() {}
}

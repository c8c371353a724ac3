package io.seckill.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What the application of one server stands on, database and broker, and how it is told of them. */
interface Topology extends AutoCloseable {

    static Topology of(Shape shape, ServerOptions options, Path folder) {
        return shape.embedded() ? new Embedded(options, Site.data(folder)) : Outside.start(options, folder);
    }

    /** The environment variables of the application. */
    Map<String, String> environment();

    /** What the application's JVM needs on top of the test's own arguments. */
    default List<String> jvmArguments() {
        return List.of();
    }

    /** What the launcher of the embedded default needs. */
    default List<String> launcherArguments() {
        return List.of();
    }

    /** The processes beside the application. */
    List<Part> parts();

    Database database();

    /** A new client. */
    Broker broker();

    /** Ends the processes and takes the data away that others would stumble over. */
    @Override
    void close();
}

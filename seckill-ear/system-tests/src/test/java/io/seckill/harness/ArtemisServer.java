package io.seckill.harness;

import jakarta.jms.JMSRuntimeException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** An Artemis server with an instance folder, a port and a password of its own. */
final class ArtemisServer extends ServerPart {

    private static final String USER = "seckill";

    private final Path folder;
    private final int port = Ports.free();
    private final String password = UUID.randomUUID().toString();
    private final ServerOptions options;
    private final ServerLog log;

    private ArtemisServer(Path folder, ServerOptions options) {
        super("broker");
        this.folder = folder.resolve("broker");
        this.options = options;
        this.log = new ServerLog(folder.resolve("broker.log"));
    }

    /** As config/artemis says; not started yet. */
    static ArtemisServer create(Path folder, ServerOptions options) {
        ArtemisServer server = new ArtemisServer(folder, options);
        Script.run(
                server.environment(),
                Distributions.script("artemis/create-broker.sh"),
                Distributions.artemis().toString(),
                server.folder.toString());
        return server;
    }

    /** How the application finds it. */
    Map<String, String> environment() {
        return Map.of(
                "SECKILL_BROKER_HOST",
                "127.0.0.1",
                "SECKILL_BROKER_PORT",
                String.valueOf(port),
                "SECKILL_BROKER_USER",
                USER,
                "SECKILL_BROKER_PASSWORD",
                password);
    }

    Broker client() {
        return Broker.as(USER, password, port);
    }

    @Override
    ServerProcess launch() {
        ProcessBuilder command =
                new ProcessBuilder(folder.resolve("bin").resolve("artemis").toString(), "run");
        Environment.set(command, environment());
        command.environment().put("JAVA_ARGS_APPEND", String.join(" ", options.brokerArguments()));
        return ProcessTree.start(command, log.file());
    }

    @Override
    ServerLog log() {
        return log;
    }

    @Override
    boolean isUsable(String logged) {
        try (Broker client = client()) {
            return !client.queueNames().isEmpty();
        } catch (JMSRuntimeException | IllegalStateException notListening) {
            return false;
        }
    }
}

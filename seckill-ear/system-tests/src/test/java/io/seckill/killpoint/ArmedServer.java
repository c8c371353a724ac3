package io.seckill.killpoint;

import static org.awaitility.Awaitility.await;

import io.seckill.harness.Broker;
import io.seckill.harness.Part;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server whose application ends itself at the point that was armed. Used by one thread. */
final class ArmedServer implements AutoCloseable {

    private static final Duration UNTIL_THERE = Duration.ofSeconds(180);
    private static final Duration UNTIL_RESOLVED = Duration.ofSeconds(180);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path points;
    private final SeckillServer server;

    private ArmedServer(Path points, SeckillServer server) {
        this.points = points;
        this.server = server;
    }

    /** Without probes: a listener that takes one has a transaction that passes points, too, and leaves nothing. */
    static ArmedServer start() throws IOException {
        Path points = Files.createTempDirectory("kill-points");
        return new ArmedServer(
                points,
                SeckillServer.start(ServerOptions.usual()
                        .withRules("kill-points.btm")
                        .with("seckill.killPoints", points)
                        .with("seckill.probe.seconds", 0)));
    }

    SeckillServer server() {
        return server;
    }

    void arm(KillPoint point) throws IOException {
        Files.createFile(points.resolve(point.file()));
    }

    void disarm(KillPoint point) throws IOException {
        Files.delete(points.resolve(point.file()));
    }

    /** Waits until the application has ended itself. */
    void awaitEnd() {
        await("the point is reached")
                .atMost(UNTIL_THERE)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> !application().isAlive());
    }

    void startAgain() {
        server.startAgain();
    }

    /** Branches of the database and of the broker that are prepared and not ended. */
    List<String> branchesInDoubt() throws SQLException {
        List<String> branches = new ArrayList<>(server.database().branchesInDoubt());
        try (Broker broker = server.broker()) {
            branches.addAll(broker.preparedTransactions());
        }
        return branches;
    }

    void awaitNoBranches() {
        await("no branch is in doubt")
                .atMost(UNTIL_RESOLVED)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> branchesInDoubt().isEmpty());
    }

    private Part application() {
        return server.parts().get(0);
    }

    @Override
    public void close() {
        server.close();
    }
}

package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The packaged server as a process of its own, with a port, a data folder and a log of its own. It can be stopped and
 * killed, and started again on the same data and port. It ends with the JVM of the tests at the latest.
 */
public final class SeckillServer implements AutoCloseable {

    /** A start takes about ten seconds on a quiet machine. */
    private static final Duration START_TIME = Duration.ofSeconds(120);

    private static final Duration STOP_TIME = Duration.ofSeconds(60);

    private static final String BANNER = "Seckill is ready";

    private final ServerOptions options;
    private final int port = Ports.free();
    private final Path data;
    private final ServerLog log;
    private Process process;
    private Tokens tokens;

    private SeckillServer(ServerOptions options, Path folder) {
        this.options = options;
        this.data = folder.resolve("data");
        this.log = new ServerLog(folder.resolve("server.log"));
    }

    /** A server with an empty data folder, ready for use. */
    public static SeckillServer start(ServerOptions options) {
        SeckillServer server = new SeckillServer(options, Distribution.newWorkFolder());
        server.startAgain();
        return server;
    }

    /** Starts on the data of the time before and waits until the server is ready. */
    public void startAgain() {
        int logEnd = log.end();
        process = Distribution.start(options, port, data, log.file());
        Process started = process;
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        await("the server is ready").atMost(START_TIME).until(() -> isReady(logEnd));
        tokens = Tokens.of(data);
    }

    /** Asks the process to end (SIGTERM) and gives its exit code. */
    public int stop() {
        process.destroy();
        return ended();
    }

    /** Ends the process where it stands (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        kill();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Tokens tokens() {
        return tokens;
    }

    public ServerLog log() {
        return log;
    }

    public SeckillClient client() {
        return new SeckillClient(uri(), tokens);
    }

    /** Told by the server and shown by its banner: between the two it puts the demo sale up. */
    private boolean isReady(int logEnd) {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended with " + process.exitValue() + "\n" + log.tail());
        }
        return log.since(logEnd).contains(BANNER) && Readiness.of(uri());
    }

    private int ended() {
        try {
            if (!process.waitFor(STOP_TIME.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server did not end within " + STOP_TIME + "\n" + log.tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server was ending", e);
        }
    }
}

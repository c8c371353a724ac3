package io.seckill.harness;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** A server of the system: the application or the broker. It ends with the JVM of the tests at the latest. */
abstract class ServerPart implements Part {

    /** A start takes ten to twenty seconds on a quiet machine. */
    private static final Duration START_TIME = Duration.ofMinutes(5);

    private static final Set<ServerPart> LAUNCHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ServerPart::endAll));
    }

    private final String name;
    private volatile ServerProcess process;
    private volatile int logEndBefore;

    ServerPart(String name) {
        this.name = name;
    }

    private static void endAll() {
        LAUNCHED.forEach(ServerPart::kill);
        WorkFolder.removeServersOfPassedTests();
    }

    /** Starts the server; it need not be usable yet. */
    abstract ServerProcess launch();

    /** What the server logs, over all its starts. */
    abstract ServerLog log();

    /** Whether it can be used, having logged this since its start. */
    abstract boolean isUsable(String logged);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public final Stream<ProcessHandle> processes() {
        return isAlive() ? process.processes() : Stream.empty();
    }

    @Override
    public final void start() {
        if (!isAlive()) {
            LAUNCHED.add(this);
            logEndBefore = log().end();
            process = launch();
        }
        try {
            await(name + " is usable").atMost(START_TIME).until(this::isUsable);
        } catch (ConditionTimeoutException e) {
            String threads = threads();
            kill();
            throw new IllegalStateException(e.getMessage() + "\n" + log().tail() + "\n" + threads, e);
        }
    }

    /** Ends it in order and waits until it has ended. */
    final void stop() {
        process.stop();
    }

    @Override
    public final void kill() {
        if (process != null) {
            process.kill();
        }
    }

    private String threads() {
        return processes().filter(ServerPart::isJvm).map(ThreadReport::of).collect(joining("\n"));
    }

    private static boolean isJvm(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }

    private boolean isUsable() {
        if (!isAlive()) {
            throw new IllegalStateException("The " + name + " has ended while it was starting\n" + log().tail());
        }
        return isUsable(log().since(logEndBefore));
    }
}

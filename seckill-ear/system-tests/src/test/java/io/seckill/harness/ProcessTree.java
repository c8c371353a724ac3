package io.seckill.harness;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server's process, or a start script with the JVM that it has started: what is done to one is done to the JVM. */
final class ProcessTree implements ServerProcess {

    /** A server in order has ended by then, on a slow machine too; it gives itself half a minute to finish what it took. */
    private static final Duration END_TIME = Duration.ofSeconds(180);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final ProcessHandle root;

    private ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** Starts it; what it prints goes to the end of the file. */
    static ProcessTree start(ProcessBuilder command, Path log) {
        try {
            Process started = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ProcessTree(started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.command(), e);
        }
    }

    /** One that is there already. */
    static ProcessTree of(ProcessHandle process) {
        return new ProcessTree(process);
    }

    @Override
    public boolean isAlive() {
        return isAlive(root);
    }

    @Override
    public Stream<ProcessHandle> processes() {
        return all().filter(ProcessTree::isAlive);
    }

    @Override
    public void stop() {
        List<ProcessHandle> all = all().toList();
        Stream<ProcessHandle> jvms = all.size() == 1 ? Stream.of(root) : root.descendants();
        jvms.forEach(ProcessHandle::destroy);
        awaitEnd(all);
    }

    /** A script first, so that it does not go on with something else. */
    @Override
    public void kill() {
        List<ProcessHandle> all = all().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** Waits until it has ended for reasons of its own. */
    void awaitEnd() {
        awaitEnd(all().toList());
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private void awaitEnd(List<ProcessHandle> all) {
        await("the end of " + all)
                .atMost(END_TIME)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> all.stream().noneMatch(ProcessTree::isAlive));
    }

    /** A process that has ended and whose parent does not care is still listed, but has no command any more. */
    private static boolean isAlive(ProcessHandle one) {
        return one.isAlive() && one.info().command().isPresent();
    }
}

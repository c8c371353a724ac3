package io.seckill.harness;

import java.util.stream.Stream;

/** A server that has been started, however many processes that takes. */
interface ServerProcess {

    boolean isAlive();

    /** Those that are running now. */
    Stream<ProcessHandle> processes();

    /** Asks it to end in order, as its operator does, and waits until it has. */
    void stop();

    /** Ends it where it stands (SIGKILL), and waits until nothing is left. Safe to call while it is still starting. */
    void kill();
}

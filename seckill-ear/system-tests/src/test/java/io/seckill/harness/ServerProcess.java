package io.seckill.harness;

/** A server that has been started, however many processes that takes. */
interface ServerProcess {

    boolean isAlive();

    /** Asks it to end in order, as its operator does, and waits until it has. */
    void stop();

    /** Ends it where it stands (SIGKILL), and waits until nothing is left. Safe to call while it is still starting. */
    void kill();
}

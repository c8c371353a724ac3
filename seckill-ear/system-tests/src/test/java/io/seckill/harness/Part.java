package io.seckill.harness;

import java.util.stream.Stream;

/** A process of the system that can be killed at any instant, also while another thread is starting it. */
public interface Part {

    /** What it is called in a report: {@code application}, {@code broker} or {@code database}. */
    String name();

    boolean isAlive();

    /** Ends the process where it stands (SIGKILL) and returns when it is gone; a start that is under way fails. */
    void kill();

    /** Those that are running now, scripts included. */
    Stream<ProcessHandle> processes();

    /** Starts it on the data of the time before, unless it is alive, and returns when it is usable. */
    void start();
}

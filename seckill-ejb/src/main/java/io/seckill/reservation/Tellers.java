package io.seckill.reservation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Threads on which buyers are told what has become of their purchases, while the desks decide the next ones. They are few, since a server's
 * core does one thing at a time, and more than one, since a buyer who takes no answer holds one.
 */
@ApplicationScoped
public class Tellers implements Executor {

    private static final int THREADS = 16;

    @Resource
    ManagedThreadFactory factory;

    private ExecutorService threads;

    /** Not the server's scheduler: there a thread waits for the database when that is away, and buyers are to be told just then. */
    private ScheduledExecutorService clock;

    @PostConstruct
    void start() {
        threads = Executors.newFixedThreadPool(THREADS, factory);
        clock = Executors.newScheduledThreadPool(1, factory);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        threads.shutdownNow();
    }

    /** @throws java.util.concurrent.RejectedExecutionException when the node has stopped */
    @Override
    public void execute(Runnable telling) {
        threads.execute(telling);
    }

    /** Until the node stops. @param work that does not fail */
    void repeat(Duration pause, Runnable work) {
        clock.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}

package io.seckill.crash.doubt;

import io.seckill.harness.Part;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Shape;
import java.time.Duration;
import java.util.stream.Stream;

/** Watches the branches of database and broker through all crashes. */
public final class BranchWatch implements AutoCloseable {

    private static final String APPLICATION = "application";
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final ResourceWatch database;
    private final ResourceWatch broker;

    private final Thread watching = new Thread(this::watch, "branch-watch");

    public BranchWatch(SeckillServer server, UsableTime usable) {
        database = new ResourceWatch(
                "database", Resource.database(server), !Shape.given().embedded(), usable);
        broker = new ResourceWatch("broker", Resource.broker(server), true, usable);
    }

    public void start() {
        watching.start();
    }

    /** This part was killed and is not yet started again. What it worked on, or what it held, is in doubt now. */
    public void killed(Part part) {
        boolean application = part.name().equals(APPLICATION);
        resources()
                .filter(resource -> application || resource.name().equals(part.name()))
                .forEach(ResourceWatch::crashed);
    }

    /** Returns when no branch was listed by any resource that answers, or the time is up. */
    public void awaitNone(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (watched().anyMatch(ResourceWatch::hasBranches) && System.nanoTime() < end) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        if (!watching.isAlive()) {
            throw new IllegalStateException("Nobody has watched the branches to the end");
        }
    }

    public Stream<ResourceWatch> resources() {
        return Stream.of(database, broker);
    }

    private Stream<ResourceWatch> watched() {
        return resources().filter(ResourceWatch::answersAlways);
    }

    /** Asks both, also a database inside the application: for when that has ended. */
    public void look() {
        resources().forEach(ResourceWatch::look);
    }

    private void watch() {
        try {
            while (true) {
                watched().forEach(ResourceWatch::look);
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watching.interrupt();
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        resources().forEach(ResourceWatch::close);
    }
}

package io.seckill.crash.doubt;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps the ledger of one resource. Thread-safe. */
public final class ResourceWatch implements AutoCloseable {

    private final String name;
    private final Resource resource;
    private final boolean answersAlways;
    private final UsableTime usable;
    private final DoubtLedger ledger = new DoubtLedger();
    private boolean crashed;

    /** @param answersAlways false: only while the application is down, and it must not be asked when that starts */
    ResourceWatch(String name, Resource resource, boolean answersAlways, UsableTime usable) {
        this.name = name;
        this.answersAlways = answersAlways;
        this.resource = resource;
        this.usable = usable;
    }

    public String name() {
        return name;
    }

    public boolean answersAlways() {
        return answersAlways;
    }

    /** What the resource lists the next time it answers was left by a crash, which has just been. */
    synchronized void crashed() {
        crashed = true;
        if (!answersAlways) {
            look();
        }
    }

    /** Asks the resource and notes the answer, if there is one. */
    synchronized void look() {
        Optional<List<String>> branches = resource.branches();
        branches.ifPresent(listed -> note(listed, usable.now()));
    }

    private void note(List<String> branches, Duration now) {
        if (crashed) {
            crashed = false;
            ledger.leftByCrash(branches, now);
        } else {
            ledger.lists(branches, now);
        }
    }

    synchronized boolean hasBranches() {
        return !ledger.present().isEmpty();
    }

    public synchronized DoubtLedger ledger() {
        return ledger;
    }

    @Override
    public synchronized void close() {
        resource.close();
    }
}

package io.seckill.crash;

import io.seckill.crash.books.CrashBooks;
import io.seckill.crash.books.Figure;
import io.seckill.crash.buyers.AnswerBook;
import io.seckill.crash.buyers.Bustle;
import io.seckill.crash.doubt.BranchWatch;
import io.seckill.crash.doubt.ResourceWatch;
import io.seckill.crash.doubt.UsableTime;
import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.Broker;
import io.seckill.harness.Part;
import io.seckill.harness.SeckillServer;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One run: buyers come and go, parts are killed and started again, and in the end the books are read. */
final class CrashRun {

    /** A bound on the record's memory; some 500 bytes each. */
    private static final int WISHES = 1_000_000;

    /** A start on this machine, with recovery and a queue of buyers in front of the door. */
    private static final Duration UNTIL_USABLE = Duration.ofSeconds(300);

    private static final Duration UNTIL_ALL_KNOW = Duration.ofSeconds(240);
    private static final Duration UNTIL_DRAINED = Duration.ofSeconds(240);
    private static final Duration UNTIL_RESOLVED = Duration.ofSeconds(120);

    /** So many buyers were given tickets since: the system is not only up, it sells. */
    private static final int SALES_TO_BE_USABLE = 5;

    private final CrashPlan plan;
    private final SeckillServer server;
    private final PrintStream out;
    private final List<Kill> schedule;
    private final AnswerBook answers = new AnswerBook(WISHES);
    private final Restarts restarts = new Restarts();
    private final UsableTime usable = new UsableTime();
    private final CrashBooks books = new CrashBooks();
    private final BranchWatch branches;
    private final Bustle bustle;
    private final List<Kill> carriedOut = new ArrayList<>();
    private long startedNanos;
    private boolean selling;

    CrashRun(CrashPlan plan, SeckillServer server, PrintStream out) {
        this.plan = plan;
        this.server = server;
        this.out = out;
        this.schedule = KillSchedule.of(
                plan.seed(),
                plan.kills(),
                server.parts().stream().map(Part::name).toList());
        this.branches = new BranchWatch(server, usable);
        this.bustle = new Bustle(server, answers, plan.buyers(), plan.rate());
    }

    CrashReport run() throws SQLException, InterruptedException {
        try (branches) {
            branches.start();
            sellWhileCrashing();
            drain();
            branches.awaitNone(UNTIL_RESOLVED);
            readBooks();
            return new CrashReport(plan, carriedOut, selling, answers, branches, books.findings(), restarts);
        }
    }

    private void sellWhileCrashing() throws InterruptedException {
        bustle.start();
        try {
            if (isSelling()) {
                crash();
            }
        } finally {
            bustle.leave(UNTIL_ALL_KNOW);
        }
    }

    /** Ends before the last kill when the system does not come back: then that is what the report has to say. */
    private void crash() throws InterruptedException {
        for (Kill kill : schedule) {
            if (kill.moment() == Kill.Moment.UNDER_LOAD && !isWellAgain()) {
                return;
            }
            carryOut(kill);
            carriedOut.add(kill);
            startedNanos = System.nanoTime();
        }
        isWellAgain();
    }

    private boolean isWellAgain() throws InterruptedException {
        return isUsableAgain() && isConsuming();
    }

    private void carryOut(Kill kill) throws InterruptedException {
        Part part = part(kill.part());
        Thread.sleep(kill.delay().toMillis());
        out.println(Instant.now() + " " + kill);
        usable.stands();
        restarts.kill(part);
        branches.killed(part);
        Thread.sleep(kill.down().toMillis());
        restarts.start(part);
    }

    private boolean isUsableAgain() throws InterruptedException {
        if (carriedOut.isEmpty()) {
            return true;
        }
        restarts.await();
        boolean selling = isSelling();
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        restarts.took(took);
        out.printf(
                "%s     %s after %.1f s, %,d purchases accepted so far%n",
                Instant.now(), selling ? "usable" : "NOT USABLE", took.toMillis() / 1_000.0, answers.accepted());
        return selling;
    }

    /** What a kill has left hanging is a stranded message, whether or not a later kill would set it free. */
    private boolean isConsuming() throws InterruptedException {
        try (Broker broker = server.broker()) {
            List<String> stuck = Consumption.stuck(broker);
            stuck.forEach(queue -> books.findings()
                    .add(
                            Figure.STRANDED_MESSAGES,
                            "a listener of %s stands still since kill %d".formatted(queue, carriedOut.size())));
            return stuck.isEmpty();
        }
    }

    private boolean isSelling() throws InterruptedException {
        long before = answers.accepted();
        selling = Patience.until(UNTIL_USABLE, () -> answers.accepted() >= before + SALES_TO_BE_USABLE);
        usable.runs();
        return selling;
    }

    /** What is still there when the time is up is a figure of the books. */
    private void drain() throws InterruptedException {
        try (Broker broker = server.broker()) {
            Patience.until(UNTIL_DRAINED, () -> ApplicationQueues.inFlight(broker) == 0);
        }
    }

    private void readBooks() throws SQLException, InterruptedException {
        try (Broker broker = server.broker()) {
            books.readBroker(broker);
        }
        // Nobody writes any more; and a database inside the application can be read now.
        server.stop();
        branches.look();
        branches.resources().forEach(this::readBranches);
        try (Connection connection = server.database().connect()) {
            books.readDatabase(connection, answers);
        }
    }

    private void readBranches(ResourceWatch resource) {
        Set<String> wrong = new TreeSet<>(resource.ledger().stuck());
        wrong.addAll(resource.ledger().present());
        wrong.forEach(branch -> books.findings().add(Figure.BRANCHES_IN_DOUBT, resource.name() + ": " + branch));
    }

    private Part part(String name) {
        return server.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

package io.seckill.crash;

import io.seckill.crash.books.Findings;
import io.seckill.crash.buyers.AnswerBook;
import io.seckill.crash.buyers.Buyers;
import io.seckill.crash.doubt.BranchWatch;
import io.seckill.crash.doubt.DoubtLedger;
import io.seckill.crash.doubt.ResourceWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run has met with, and its verdict. */
final class CrashReport {

    /** Buyers shown who never learned their outcome. */
    private static final int SHOWN = 10;

    private final CrashPlan plan;
    private final List<Kill> kills;
    private final boolean usable;
    private final AnswerBook answers;
    private final BranchWatch branches;
    private final Findings findings;
    private final Restarts restarts;
    private final Buyers buyers;

    CrashReport(
            CrashPlan plan,
            List<Kill> kills,
            boolean usable,
            AnswerBook answers,
            BranchWatch branches,
            Findings findings,
            Restarts restarts) {
        this.plan = plan;
        this.kills = kills;
        this.usable = usable;
        this.answers = answers;
        this.branches = branches;
        this.findings = findings;
        this.restarts = restarts;
        this.buyers = Buyers.of(answers);
    }

    /**
     * Every figure is 0, every buyer knows, nobody was told that something is wrong inside (500) when a part was away
     * (503), and the system sells after the last kill that was planned.
     */
    boolean isClean() {
        return usable
                && findings.areNone()
                && buyers.withoutOutcome().isEmpty()
                && buyers.unanswered().keySet().stream().noneMatch(CrashReport::isSurprise);
    }

    private static boolean isSurprise(String answer) {
        return answer.startsWith("500");
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %s".formatted(plan.seed(), kills()));
        lines.add("purchases: %,d accepted, %,d refused, %,d in the dark at first and known in the end"
                .formatted(buyers.accepted(), buyers.refused(), buyers.resolved()));
        lines.add("answers:   %,d; none or \"ask again\": %s".formatted(buyers.answers(), buyers.unanswered()));
        branches.resources().map(CrashReport::doubts).forEach(lines::add);
        lines.add("restarts:  the longest until buyers were served took %s; %d ended by themselves and were repeated"
                .formatted(seconds(restarts.longest()), restarts.givenUp()));
        lines.add("buyers who never learned their outcome: "
                + buyers.withoutOutcome().size());
        buyers.withoutOutcome().stream().limit(SHOWN).forEach(purchase -> lines.add("      " + purchase));
        lines.addAll(findings.lines());
        if (!usable) {
            lines.add("Nobody was given a ticket any more after kill " + kills.size());
        }
        lines.add(isClean() ? "The books are clean." : "THE BOOKS ARE NOT CLEAN. Again: -Dseed=" + plan.seed());
        return String.join(System.lineSeparator(), lines);
    }

    /** Writes {@code report.txt}, and every answer that buyers got into {@code answers.txt}. */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.txt"), text() + System.lineSeparator());
        answers.writeTo(folder.resolve("answers.txt"));
    }

    private String kills() {
        Map<String, Long> byPart =
                kills.stream().collect(Collectors.groupingBy(Kill::part, TreeMap::new, Collectors.counting()));
        long restarting = kills.stream()
                .filter(kill -> kill.moment() == Kill.Moment.DURING_RESTART)
                .count();
        return "%d kills %s, %d of them during a restart".formatted(kills.size(), byPart, restarting);
    }

    private static String doubts(ResourceWatch resource) {
        DoubtLedger ledger = resource.ledger();
        return "in doubt:  %s: %d branches after crashes, at most %d after one; %s"
                .formatted(resource.name(), ledger.foundInDoubt(), ledger.mostAtOneCrash(), end(resource));
    }

    private static String end(ResourceWatch resource) {
        return resource.answersAlways()
                ? "the last was gone " + seconds(resource.ledger().longestUntilResolved())
                        + " after all was usable again"
                : "seen only while the application is down";
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }
}

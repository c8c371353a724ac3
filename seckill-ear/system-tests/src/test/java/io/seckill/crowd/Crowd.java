package io.seckill.crowd;

import io.seckill.harness.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A crowd with its tokens in its hands, waiting to click; each can be started once. */
public final class Crowd {

    /** A second click follows within this time: some while the first is under way, some after its answer. */
    private static final int SECOND_CLICK_WITHIN_MILLIS = 1_000;

    private final CrowdPlan plan;
    private final List<Visitor> visitors;
    private final Alarm alarm = new Alarm();
    private final Venue venue;

    private Crowd(URI server, String saleId, CrowdPlan plan, List<Visitor> visitors) {
        this.plan = plan;
        this.visitors = visitors;
        this.venue = new Venue(server, saleId, new Line(plan.connections(), alarm), alarm, new Venue.Record());
    }

    /** Mints the tokens, which takes a second for some two thousand of them. */
    public static Crowd before(URI server, String saleId, Tokens tokens, CrowdPlan plan) {
        String family = "crowd-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + "-";
        List<Visitor> visitors = IntStream.range(0, plan.buyers())
                .parallel()
                .mapToObj(number -> new Visitor(family + number, tokens.buyer(family + number)))
                .toList();
        return new Crowd(server, saleId, plan, visitors);
    }

    /**
     * Every buyer looks at the sale once before it starts, as people do. This makes the connections and warms up the
     * client, whose compiler would otherwise take the machine from the server for the first ten seconds.
     */
    public void gather() {
        long deadlineNanos = System.nanoTime() + plan.patience().toNanos();
        CompletableFuture<?>[] looks = IntStream.range(0, plan.buyers())
                .mapToObj(unused -> venue.line().send(venue.look(), deadlineNanos))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(looks).join();
    }

    /** Lets all click as planned; the result is there when every buyer knows, or has lost patience. */
    public CompletableFuture<CrowdResult> start() {
        long startNanos = System.nanoTime();
        CompletableFuture<?>[] visits = IntStream.range(0, plan.buyers())
                .boxed()
                .flatMap(number -> clicksOf(number, startNanos))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(visits).handle((unused, failure) -> {
            leave();
            return resultSince(startNanos);
        });
    }

    /** Buyers who hold a ticket by now. */
    public long ticketsGiven() {
        return venue.record().outcomes().of("accepted");
    }

    private Stream<CompletableFuture<Void>> clicksOf(int number, long startNanos) {
        Duration first = plan.plannedClick(number);
        long deadlineNanos = startNanos + first.plus(plan.patience()).toNanos();
        Visit visit = new Visit(venue, visitors.get(number), deadlineNanos);
        return plan.clicksTwice(number)
                ? Stream.of(click(visit, first, startNanos), click(visit, first.plus(aMoment()), startNanos))
                : Stream.of(click(visit, first, startNanos));
    }

    private CompletableFuture<Void> click(Visit visit, Duration planned, long startNanos) {
        long plannedNanos = startNanos + planned.toNanos();
        return alarm.after(Duration.ofNanos(plannedNanos - System.nanoTime()), () -> visit.click(plannedNanos));
    }

    private static Duration aMoment() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(SECOND_CLICK_WITHIN_MILLIS));
    }

    private void leave() {
        alarm.close();
        venue.line().close();
    }

    private CrowdResult resultSince(long startNanos) {
        Duration duration = Duration.ofNanos(System.nanoTime() - startNanos);
        return new CrowdResult(plan, visitors, venue.record(), venue.line().repeated(), duration);
    }
}

package io.seckill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scenarios in which units are sold: every buyer clicks once, with a token that the server has not seen lately. */
final class Sales {

    private static final int MANY = 8;
    private static final int FIRST = 10_000;
    private static final long MILLION = 1_000_000;

    /** A crowd may be served faster than expected. */
    private static final int MARGIN = 2;

    /** Until every buyer has clicked. */
    private static final Duration TO_THE_LAST = Duration.ofMinutes(10);

    private final Stand stand;
    private final Load load;
    private final Buyers buyers;
    private final BenchPlan plan;

    Sales(Stand stand, Load load, Buyers buyers, BenchPlan plan) {
        this.stand = stand;
        this.load = load;
        this.buyers = buyers;
        this.plan = plan;
    }

    /** Sells, sale after sale, until the time is over and everything is written. */
    void warmUp(int connections) {
        long begin = System.nanoTime();
        for (Duration left = plan.warmUp(); left.toSeconds() > 0; left = leftSince(begin)) {
            load.send(clicks(List.of(stand.openSale()), buyers.count()), connections, left);
            stand.drain();
        }
    }

    /** What a crowd meets that comes to a node which has just become ready and then idled. */
    List<Measurement> first(String scenario, int connections) {
        List<String> sale = List.of(stand.openSale());
        Measurement written = sell(scenario, connections, sale, clicks(sale, FIRST), TO_THE_LAST)
                .get(1);
        return List.of(written.with("%s, ready after %.0f s".formatted(written.note(), stand.secondsToReady())));
    }

    /** Until the buyers had their answers, and until every order, credit, coupon and SMS was written. */
    List<Measurement> one(String scenario, int connections) {
        return sell(scenario, connections, 1, plan.time());
    }

    /**
     * More than are served, the whole time: some may be told to come again. Nobody who was told otherwise is without an order. A buyer clicks
     * once in one sale after the other.
     *
     * @param perSecond about as many as are served
     */
    Measurement crowd(String scenario, int connections, Duration time, double perSecond) {
        long enough = Math.round(MARGIN * perSecond * time.toSeconds());
        List<String> sales = Stream.generate(stand::openSale)
                .limit(1 + enough / buyers.count())
                .toList();
        Requests clicks =
                load.once(sales.stream().flatMap(sale -> buyers.tokens().map(token -> Requests.buy(token, sale))));
        Measurement all = load.measure(scenario, clicks, connections, Expected.SUCCESS, time);
        if (all.time().compareTo(time) < 0) {
            throw new IllegalStateException("The crowd was through after " + all.time());
        }
        stand.drain();
        long accepted = all.done() - all.load().notSuccessful();
        long orders = sales.stream().mapToLong(stand::ordersProven).sum();
        long wrong = all.load().lost() + missing(accepted, orders, connections);
        return new Measurement(scenario, accepted, all.time(), all.load(), wrong, all.cpu(), all.pauses(), all.note());
    }

    List<Measurement> many(String scenario, int connections) {
        return sell(scenario, connections, MANY, plan.time());
    }

    /** A million in a row: the rate and what is left on the heap must not drift. */
    List<Measurement> million(String scenario, int connections) {
        List<Measurement> rounds = new ArrayList<>();
        for (long sold = 0;
                sold < MILLION;
                sold += rounds.get(rounds.size() - 1).done()) {
            String name = scenario + ", from %,d on".formatted(sold);
            Measurement round = sell(name, connections, 1, TO_THE_LAST).get(1);
            rounds.add(round.with("%s, %d MB live".formatted(round.note(), stand.liveMegabytes())));
        }
        return rounds;
    }

    private List<Measurement> sell(String scenario, int connections, int count, Duration time) {
        List<String> sales = Stream.generate(stand::openSale).limit(count).toList();
        return sell(scenario, connections, sales, clicks(sales, buyers.count()), time);
    }

    private List<Measurement> sell(
            String scenario, int connections, List<String> sales, Requests clicks, Duration time) {
        long batchesBefore = stand.batches();
        Instruments untilWritten = load.instruments();
        Measurement accepted = load.measure(scenario + ", answered", clicks, connections, Expected.SUCCESS, time);
        stand.drain();
        Duration untilDrained = untilWritten.time();
        Map<String, Duration> cpu = untilWritten.cpu();
        long batches = stand.batches() - batchesBefore;
        long orders = sales.stream().mapToLong(stand::ordersProven).sum();
        String note = "%.1f purchases a batch".formatted((double) orders / batches);
        // Those under way when the time was over were answered, but not counted any more.
        long wrong = accepted.wrong() + missing(accepted.done(), orders, connections);
        return List.of(
                accepted,
                new Measurement(
                        scenario + ", everything written",
                        orders,
                        untilDrained,
                        accepted.load(),
                        wrong,
                        cpu,
                        untilWritten.pauses(),
                        note));
    }

    private static long missing(long accepted, long orders, int connections) {
        return Math.max(0, accepted - orders) + Math.max(0, orders - accepted - connections);
    }

    private Requests clicks(List<String> sales, int most) {
        return load.once(IntStream.range(0, Math.min(most, buyers.count()))
                .mapToObj(buyer -> Requests.buy(buyers.token(buyer), sales.get(buyer % sales.size()))));
    }

    private Duration leftSince(long begin) {
        return plan.warmUp().minusNanos(System.nanoTime() - begin);
    }
}

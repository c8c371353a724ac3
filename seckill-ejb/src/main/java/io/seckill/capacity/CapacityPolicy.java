package io.seckill.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Follows each purchase through the stages: the desk, then the placing of orders (or one queue that does both), then all subscribers
 * beside each other. A stage's
 * consumers take what came first first, and each takes the same time for a purchase; so the k-th of c consumers' purchases begins
 * when it has come and the one c places before it is done. When all come at once that is
 * {@code items × service ÷ consumers}; when they come slower than they are done, nobody waits.
 */
final class CapacityPolicy {

    private static final double MILLIS = 1_000;

    private final Demand demand;
    private final double[] clicks;

    private CapacityPolicy(Demand demand) {
        this.demand = demand;
        this.clicks = demand.arrival().times(demand.items(), demand.buyers(), demand.seconds());
    }

    /**
     * @param line what a click meets, one behind the other; behind the last of them its order is placed
     * @param subscribers what comes behind that, at the same time
     */
    static CapacityPlan plan(Demand demand, List<Stage> line, List<Stage> subscribers, List<String> notes) {
        CapacityPolicy policy = new CapacityPolicy(demand);
        List<StagePlan> stages = new ArrayList<>();
        double[] coming = policy.clicks;
        for (Stage stage : line) {
            stages.add(policy.plan(stage, coming));
            coming = done(coming, stage);
        }
        double[] placed = coming;
        StagePlan last = stages.get(stages.size() - 1);
        subscribers.forEach(subscriber -> stages.add(policy.plan(subscriber, placed)));
        return new CapacityPlan(
                demand,
                last.doneAfterSeconds(),
                last.longestSinceClickSeconds(),
                stages.stream().mapToInt(StagePlan::connections).sum(),
                stages,
                notes);
    }

    private StagePlan plan(Stage stage, double[] coming) {
        double[] begun = begun(coming, stage);
        double[] done = done(begun, stage.secondsPerItem());
        double last = done.length == 0 ? 0 : done[done.length - 1];
        long needed = (long) Math.ceil(rounded(demand.items() * stage.secondsPerItem() / demand.withinSeconds()));
        return new StagePlan(
                stage.name(),
                stage.consumers(),
                stage.consumersSource(),
                rounded(stage.secondsPerItem() * MILLIS),
                stage.serviceSource(),
                demand.items(),
                rounded(longest(coming, done)),
                rounded(longest(clicks, done)),
                rounded(last),
                largestQueue(coming, begun),
                mostAtOnce(begun, done),
                Math.max(demand.items() == 0 ? 0 : 1, needed),
                formula(stage, coming.length == 0 ? 0 : coming[coming.length - 1], last, needed));
    }

    private static double[] done(double[] coming, Stage stage) {
        return done(begun(coming, stage), stage.secondsPerItem());
    }

    private static double[] done(double[] begun, double service) {
        double[] done = new double[begun.length];
        for (int i = 0; i < done.length; i++) {
            done[i] = begun[i] + service;
        }
        return done;
    }

    private static double[] begun(double[] coming, Stage stage) {
        double[] begun = new double[coming.length];
        for (int i = 0; i < begun.length; i++) {
            int before = i - stage.consumers();
            begun[i] = before < 0 ? coming[i] : Math.max(coming[i], begun[before] + stage.secondsPerItem());
        }
        return begun;
    }

    private static double longest(double[] from, double[] to) {
        double longest = 0;
        for (int i = 0; i < to.length; i++) {
            longest = Math.max(longest, to[i] - from[i]);
        }
        return longest;
    }

    /** Whoever has come at that moment and has not begun. */
    private static int largestQueue(double[] coming, double[] begun) {
        return mostBetween(coming, begun);
    }

    private static int mostAtOnce(double[] begun, double[] done) {
        return mostBetween(begun, done);
    }

    /** How many are behind the one moment and before the other at the same time, at most. Both lists grow. */
    private static int mostBetween(double[] in, double[] out) {
        int most = 0;
        int left = 0;
        for (int i = 0; i < in.length; i++) {
            while (left < i + 1 && out[left] <= in[i]) {
                left++;
            }
            most = Math.max(most, i + 1 - left);
        }
        return most;
    }

    private String formula(Stage stage, double lastComes, double last, long needed) {
        double work = demand.items() * stage.secondsPerItem() / stage.consumers();
        return String.format(
                Locale.ROOT,
                "%,d items × %s ms ÷ %d consumers = %s s; the last comes after %s s, done after %s s;"
                        + " %,d items × %s ms ÷ %s s = %d consumers",
                demand.items(),
                number(stage.secondsPerItem() * MILLIS),
                stage.consumers(),
                number(work),
                number(lastComes),
                number(last),
                demand.items(),
                number(stage.secondsPerItem() * MILLIS),
                number(demand.withinSeconds()),
                needed);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.3f", value).replaceAll("\\.?0+$", "");
    }

    private static double rounded(double value) {
        return Math.round(value * MILLIS) / MILLIS;
    }
}

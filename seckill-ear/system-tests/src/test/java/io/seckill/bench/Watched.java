package io.seckill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What it costs a crowd that operators watch: the same scenario alone and watched, in turn, as the machine's speed changes by the minute. */
final class Watched {

    private static final int CONSOLES = 20;

    /** An even number: every other pair begins with the watched one. */
    private static final int PAIRS = 8;

    private final Stand stand;

    Watched(Stand stand) {
        this.stand = stand;
    }

    /** All rounds; the last one's note has the median of the pairs' ratios. */
    List<Measurement> compare(String scenario, Function<String, Measurement> crowd) {
        List<Measurement> rounds = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean aloneFirst = pair % 2 == 0;
            Measurement first = round(scenario, crowd, !aloneFirst);
            Measurement second = round(scenario, crowd, aloneFirst);
            ratios.add(aloneFirst ? second.perSecond() / first.perSecond() : first.perSecond() / second.perSecond());
            rounds.addAll(List.of(first, second));
        }
        Measurement last = rounds.remove(rounds.size() - 1);
        rounds.add(last.with("watched: %.1f %% of the rate alone (median of %d; %s)"
                .formatted(
                        100 * median(ratios),
                        PAIRS,
                        ratios.stream().map("%.3f"::formatted).toList())));
        return rounds;
    }

    private Measurement round(String scenario, Function<String, Measurement> crowd, boolean watched) {
        if (!watched) {
            return crowd.apply(scenario + ", alone");
        }
        try (Consoles consoles = Consoles.open(stand.server(), CONSOLES)) {
            return crowd.apply(scenario + ", watched by " + consoles.count() + " consoles");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

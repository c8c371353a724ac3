package io.seckill.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How the benchmark is run.
 *
 * @param scenarios parts of the names of those to be run; all when empty
 * @param time each scenario is measured so long
 * @param warmUp purchases so long before anything is measured: a JVM needs about a minute of load to reach its speed
 * @param buyers distinct buyers; a sale's purchases are over when each has clicked
 * @param threads of the load generator
 */
record BenchPlan(List<String> scenarios, Duration time, Duration warmUp, int buyers, int threads) {

    /** From {@code -Dscenarios=}, {@code -Dseconds=}, {@code -DwarmUpSeconds=}, {@code -Dbuyers=}. */
    static BenchPlan fromProperties() {
        return new BenchPlan(
                Arrays.stream(System.getProperty("scenarios", "").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                Duration.ofSeconds(Integer.getInteger("seconds")),
                Duration.ofSeconds(Integer.getInteger("warmUpSeconds")),
                Integer.getInteger("buyers"),
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** For what takes long: only when it is named. */
    boolean names(String scenario) {
        return scenarios.stream().anyMatch(scenario::contains);
    }

    boolean has(String scenario) {
        return scenarios.isEmpty() || names(scenario);
    }
}

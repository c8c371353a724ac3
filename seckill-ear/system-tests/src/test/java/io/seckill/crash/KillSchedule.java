package io.seckill.crash;

import io.seckill.crash.Kill.Moment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws the kills from a seed: the same seed, number and parts give the same schedule on every machine. The parts take
 * turns under load. One kill in four comes while the part killed before is being started, never two such in a row: of the
 * application, whose recovery is at work then, or of the broker right after the application.
 */
final class KillSchedule {

    private static final String APPLICATION = "application";
    private static final String BROKER = "broker";

    private static final int DURING_RESTART_PERCENT = 25;

    /** The application is usable after some ten seconds, and resolves what is in doubt in the last of them. */
    private static final int LONGEST_RESTART_MILLIS = 12_000;

    private final Random random;
    private final List<String> parts;
    private final List<Kill> kills = new ArrayList<>();
    private int turn;

    private KillSchedule(long seed, List<String> parts) {
        this.random = new Random(seed);
        this.parts = parts;
    }

    static List<Kill> of(long seed, int number, List<String> parts) {
        KillSchedule schedule = new KillSchedule(seed, parts);
        while (schedule.kills.size() < number) {
            schedule.kills.add(schedule.next());
        }
        return schedule.kills;
    }

    private Kill next() {
        int dice = random.nextInt(100);
        boolean restarting = dice < DURING_RESTART_PERCENT && !kills.isEmpty() && last().moment() == Moment.UNDER_LOAD;
        return restarting
                ? kill(partToDisturb(), Moment.DURING_RESTART, millis(200, LONGEST_RESTART_MILLIS))
                : kill(parts.get(turn++ % parts.size()), Moment.UNDER_LOAD, millis(200, 3_000));
    }

    private Kill kill(String part, Moment moment, Duration delay) {
        return new Kill(kills.size() + 1, part, moment, delay, millis(0, 5_000));
    }

    private String partToDisturb() {
        boolean broker = random.nextBoolean();
        return broker && parts.contains(BROKER) && last().part().equals(APPLICATION) ? BROKER : APPLICATION;
    }

    private Kill last() {
        return kills.get(kills.size() - 1);
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }
}

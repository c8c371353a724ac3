package io.seckill.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.crash.Kill.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillScheduleTest {

    private static final List<String> ALL_PARTS = List.of("application", "broker", "database");
    private static final List<Kill> LONG = KillSchedule.of(7, 300, ALL_PARTS);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(KillSchedule.of(7, 300, ALL_PARTS)).isEqualTo(LONG);
        assertThat(KillSchedule.of(8, 300, ALL_PARTS)).isNotEqualTo(LONG);
    }

    @Test
    void beginsAlikeHoweverManyKillsFollow() {
        assertThat(KillSchedule.of(7, 10, ALL_PARTS)).isEqualTo(LONG.subList(0, 10));
    }

    @Test
    void givesEachPartItsTurnUnderLoad() {
        List<String> underLoad = LONG.stream()
                .filter(kill -> kill.moment() == Moment.UNDER_LOAD)
                .map(Kill::part)
                .toList();

        assertThat(underLoad.subList(0, 6))
                .containsExactly("application", "broker", "database", "application", "broker", "database");
    }

    @Test
    void strikesRestartsAsWellButNeverTwiceInARow() {
        assertThat(LONG.get(0).moment()).isEqualTo(Moment.UNDER_LOAD);
        assertThat(LONG).filteredOn(KillScheduleTest::duringRestart).hasSizeBetween(30, 100);
        for (int i = 1; i < LONG.size(); i++) {
            assertThat(duringRestart(LONG.get(i)) && duringRestart(LONG.get(i - 1)))
                    .isFalse();
        }
    }

    @Test
    void disturbsRecoveryByTheApplicationOrByTheBrokerRightAfterIt() {
        for (int i = 1; i < LONG.size(); i++) {
            if (duringRestart(LONG.get(i)) && LONG.get(i).part().equals("broker")) {
                assertThat(LONG.get(i - 1).part()).isEqualTo("application");
            }
        }
        assertThat(LONG)
                .filteredOn(KillScheduleTest::duringRestart)
                .extracting(Kill::part)
                .contains("application", "broker");
    }

    @Test
    void killsNothingElseWhenThereIsOnlyTheApplication() {
        assertThat(KillSchedule.of(7, 50, List.of("application")))
                .hasSize(50)
                .extracting(Kill::part)
                .containsOnly("application");
    }

    @Test
    void keepsWithinItsTimes() {
        assertThat(LONG).allSatisfy(kill -> {
            assertThat(kill.delay()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(12));
            assertThat(kill.down()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        });
    }

    private static boolean duringRestart(Kill kill) {
        return kill.moment() == Moment.DURING_RESTART;
    }
}

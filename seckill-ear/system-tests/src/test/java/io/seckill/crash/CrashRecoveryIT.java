package io.seckill.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The short form of the crash test: a few kills in the middle of a crowd, then every figure of the books is 0. */
class CrashRecoveryIT {

    private static final int FEW_KILLS = 3;

    @Test
    void losesNothingAndDoublesNothingWhenProcessesAreKilled() throws SQLException, IOException, InterruptedException {
        CrashReport report = CrashProgram.run(CrashPlan.fromProperties(FEW_KILLS), System.out);

        assertThat(report.isClean()).as(report.text()).isTrue();
    }
}

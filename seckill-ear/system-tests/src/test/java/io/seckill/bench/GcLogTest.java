package io.seckill.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

    @TempDir
    Path folder;

    @Test
    void countsPausesAndLeavesTheRestAlone() throws IOException {
        Path file = folder.resolve("gc.log");
        Files.writeString(file, """
                [0.005s][info][gc] Using G1
                [1.2s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 24M->5M(256M) 7.500ms
                [2.0s][info][gc] GC(1) Pause Young (Concurrent Start) (Metadata GC Threshold) 60M->12M(256M) 10.250ms
                [2.0s][info][gc] GC(2) Concurrent Mark Cycle
                """);
        GcLog log = new GcLog(file);

        assertThat(log.since(0)).isEqualTo(new GcLog.Pauses(2, 17.75, 10.25, 12));
        assertThat(log.since(2)).isEqualTo(new GcLog.Pauses(1, 10.25, 10.25, 12));
        assertThat(log.since(log.end())).isEqualTo(new GcLog.Pauses(0, 0, 0, 0));
    }
}

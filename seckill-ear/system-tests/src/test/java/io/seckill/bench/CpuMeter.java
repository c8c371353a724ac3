package io.seckill.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CPU time that named groups of processes have taken since it was made. */
final class CpuMeter {

    private final Map<String, List<ProcessHandle>> processes;
    private final Map<String, Duration> before;

    CpuMeter(Map<String, List<ProcessHandle>> processes) {
        this.processes = processes;
        this.before = read();
    }

    Map<String, Duration> used() {
        Map<String, Duration> used = read();
        used.replaceAll((name, now) -> now.minus(before.get(name)));
        return used;
    }

    private Map<String, Duration> read() {
        Map<String, Duration> times = new LinkedHashMap<>();
        processes.forEach((name, group) -> times.put(name, sum(group)));
        return times;
    }

    private static Duration sum(List<ProcessHandle> group) {
        return group.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}

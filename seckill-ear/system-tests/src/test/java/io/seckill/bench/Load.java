package io.seckill.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Sends requests to a server and reads what that costs. */
final class Load {

    /** Whatever the path: after the general warm-up, or for a method that does nothing, the compiler is done by then. */
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final URI server;
    private final Supplier<Instruments> instruments;
    private final Wrk wrk;
    private final Path folder;
    private final BenchPlan plan;

    Load(URI server, Supplier<Instruments> instruments, Wrk wrk, Path folder, BenchPlan plan) {
        this.server = server;
        this.instruments = instruments;
        this.wrk = wrk;
        this.folder = folder;
        this.plan = plan;
    }

    /** Requests that are sent over and over. */
    Requests round(Stream<String> lines) {
        return Requests.write(folder.resolve("requests"), plan.threads(), false, lines);
    }

    /** Requests that are sent once at most. */
    Requests once(Stream<String> lines) {
        return Requests.write(folder.resolve("requests"), plan.threads(), true, lines);
    }

    /** Only sends them. */
    LoadResult send(Requests requests, int connections, Duration time) {
        return wrk.send(server, requests, connections, time);
    }

    /** As long as planned. */
    Measurement measure(String scenario, Requests requests, int connections, Expected expected) {
        return measure(scenario, requests, connections, expected, plan.time());
    }

    /** Sends them, after a warm-up if they can be sent again, and measures. */
    Measurement measure(String scenario, Requests requests, int connections, Expected expected, Duration time) {
        if (!requests.once()) {
            send(requests, connections, WARM_UP);
        }
        Instruments read = instruments.get();
        LoadResult load = send(requests, connections, time);
        return new Measurement(
                scenario, load.requests(), load.time(), load, expected.wrong(load), read.cpu(), read.pauses(), "");
    }

    Instruments instruments() {
        return instruments.get();
    }
}

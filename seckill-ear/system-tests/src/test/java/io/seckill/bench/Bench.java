package io.seckill.bench;

import io.seckill.harness.ReferenceServer;
import io.seckill.harness.ServerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** One run: the references, the warm-up, then one scenario after the other on one server. */
final class Bench {

    /** Where answers are to come within 50 ms. */
    private static final int FEW = 64;

    private static final int CROWD = 256;

    private static final String MIXED = "mixed crowd: 90 % read, 9 % lose, 1 % buy";

    private final BenchPlan plan;
    private final Path folder;
    private final Path distribution;
    private final Wrk wrk;
    private final Consumer<Measurement> out;
    private final List<Measurement> measurements = new ArrayList<>();

    /** @param out is told of each measurement when it is made */
    Bench(BenchPlan plan, Path folder, Path distribution, Consumer<Measurement> out) {
        this.plan = plan;
        this.folder = folder;
        this.distribution = distribution;
        this.wrk = new Wrk(folder, plan.threads());
        this.out = out;
    }

    List<Measurement> run() {
        try (Stand stand = Stand.start(folder)) {
            references(stand.client().get("/api/v1/sales/" + stand.openSale()).body());
            Buyers buyers = Buyers.of(stand.server().tokens(), plan.buyers());
            Load load = new Load(stand.uri(), stand::instruments, wrk, folder, plan);
            Sales sales = new Sales(stand, load, buyers, plan);
            scenario("the first 10,000 purchases after the start", name -> sales.first(name, CROWD));
            sales.warmUp(CROWD);
            scenario("purchases, " + FEW + " connections", name -> sales.one(name, FEW));
            scenario("purchases, " + CROWD + " connections", name -> sales.one(name, CROWD));
            scenario("purchases in 8 sales at once, " + CROWD + " connections", name -> sales.many(name, CROWD));
            if (plan.names("million")) {
                sales.million("a million purchases in a row", CROWD).forEach(this::add);
            }
            Answers answers = new Answers(stand, load, buyers, FEW);
            single("sold out, buyers known", answers::soldOut);
            single("sold out, tokens seen for the first time", answers::soldOutToStrangers);
            single("polling a ticket", answers::polls);
            single("sale data", answers::saleRead);
            single("sale data, unchanged (If-None-Match)", answers::saleUnchanged);
            single(MIXED, answers::mixed);
            if (plan.names("overload")) {
                new Overload(stand, sales, buyers).measure("overload", CROWD).forEach(this::add);
            }
            if (plan.names("consoles")) {
                Watched watched = new Watched(stand);
                watched.compare(MIXED, answers::mixed).forEach(this::add);
                watched.compare("purchases", name -> sales.one(name, CROWD).get(1))
                        .forEach(this::add);
            }
        }
        return measurements;
    }

    private void references(String staticFile) {
        GcLog gc = new GcLog(folder.resolve("reference-gc.log"));
        Path place = folder.resolve("reference");
        Path launcher = ReferenceDistribution.make(distribution, place, staticFile);
        ServerOptions options = ServerOptions.unheated().withJvmArgument(gc.jvmArgument());
        try (ReferenceServer server = ReferenceServer.start(launcher, place, options)) {
            Map<String, List<ProcessHandle>> processes = Map.of("application", server.processes());
            Load load = new Load(server.uri(), () -> new Instruments(new CpuMeter(processes), gc), wrk, folder, plan);
            Requests posts = load.round(Stream.of(Requests.post("/api/bare")));
            load.send(posts, FEW, plan.warmUp().dividedBy(2));
            add(load.measure(Report.POST, posts, FEW, Expected.SUCCESS));
            Requests reads = load.round(Stream.of(Requests.get("/static.json")));
            add(load.measure(Report.FILE, reads, FEW, Expected.SUCCESS));
        }
    }

    private void single(String name, Function<String, Measurement> run) {
        scenario(name, named -> List.of(run.apply(named)));
    }

    private void scenario(String name, Function<String, List<Measurement>> run) {
        if (plan.has(name)) {
            run.apply(name).forEach(this::add);
        }
    }

    private void add(Measurement measurement) {
        measurements.add(measurement);
        out.accept(measurement);
    }
}

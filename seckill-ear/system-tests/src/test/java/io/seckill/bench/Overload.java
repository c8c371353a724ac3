package io.seckill.bench;

import java.time.Duration;
import java.util.List;

/** Ten times as many buyers as keep the system busy: it goes on at its rate, others are answered meanwhile, and afterwards all is as before. */
final class Overload {

    private static final int TIMES = 10;
    private static final Duration TIME = Duration.ofSeconds(60);

    private final Stand stand;
    private final Sales sales;
    private final Buyers buyers;

    Overload(Stand stand, Sales sales, Buyers buyers) {
        this.stand = stand;
        this.sales = sales;
        this.buyers = buyers;
    }

    /** @param connections of those who keep it busy */
    List<Measurement> measure(String scenario, int connections) {
        String soldOut = stand.soldOutSale(buyers.token(0));
        Measurement before = calm(scenario + ", before", connections, soldOut);
        Measurement crowd;
        try (Bystanders bystanders = Bystanders.of(stand.server(), soldOut, buyers.token(1))) {
            Measurement sold = sales.crowd(
                    scenario + ", " + TIMES * connections + " connections",
                    TIMES * connections,
                    TIME,
                    before.perSecond());
            crowd = sold.with("%.0f %% of the rate before, %d told to come again, %s, %d MB live"
                    .formatted(
                            100 * sold.perSecond() / before.perSecond(),
                            sold.load().notSuccessful(),
                            bystanders.percentiles(),
                            stand.liveMegabytes()));
        }
        Measurement after = calm(scenario + ", after", connections, soldOut);
        return List.of(
                before,
                crowd,
                after.with("%.0f %% of the rate before, %s"
                        .formatted(100 * after.perSecond() / before.perSecond(), after.note())));
    }

    private Measurement calm(String scenario, int connections, String soldOut) {
        try (Bystanders bystanders = Bystanders.of(stand.server(), soldOut, buyers.token(1))) {
            Measurement sold = sales.one(scenario, connections).get(0);
            return sold.with("%s, %d MB live".formatted(bystanders.percentiles(), stand.liveMegabytes()));
        }
    }
}

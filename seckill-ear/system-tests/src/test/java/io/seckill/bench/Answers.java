package io.seckill.bench;

import io.seckill.harness.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scenarios that are answered from memory: refusals, polls, reads. */
final class Answers {

    /** Few enough that the server remembers their tokens, as it does those of a crowd that clicks again and again. */
    private static final int KNOWN_BUYERS = 5_000;

    private static final int POLLING_BUYERS = 500;

    private static final int OF_A_HUNDRED = 100;
    private static final int LOSERS = 9;

    /** The mixture is cut off in the middle of a hundred. */
    private static final Expected MIXED = new Expected(LOSERS / (double) OF_A_HUNDRED, OF_A_HUNDRED);

    /** More hundreds than are answered in the time. */
    private static final int WINNERS = 4_000;

    private final Stand stand;
    private final Load load;
    private final Buyers buyers;
    private final int connections;

    Answers(Stand stand, Load load, Buyers buyers, int connections) {
        this.stand = stand;
        this.load = load;
        this.buyers = buyers;
        this.connections = connections;
    }

    Measurement soldOut(String scenario) {
        String sale = stand.soldOutSale(buyers.token(0));
        Stream<String> clicks = buyers.tokens().skip(1).limit(KNOWN_BUYERS).map(token -> Requests.buy(token, sale));
        return load.measure(scenario, load.round(clicks), connections, Expected.REFUSAL);
    }

    Measurement soldOutToStrangers(String scenario) {
        String sale = stand.soldOutSale(buyers.token(0));
        Stream<String> clicks = buyers.tokens().skip(1).map(token -> Requests.buy(token, sale));
        return load.measure(scenario, load.once(clicks), connections, Expected.REFUSAL);
    }

    Measurement polls(String scenario) {
        String sale = stand.openSale();
        List<String> polls = new ArrayList<>();
        for (int buyer = 0; buyer < POLLING_BUYERS; buyer++) {
            String token = buyers.token(buyer);
            Ticket ticket = stand.client().buy(sale, token).expect(202, Ticket.class);
            polls.add(Requests.getAs(token, "/api/v1/purchases/" + ticket.ticketId()));
        }
        stand.drain();
        return load.measure(scenario, load.round(polls.stream()), connections, Expected.SUCCESS);
    }

    Measurement saleRead(String scenario) {
        String read = Requests.get(path(stand.openSale()));
        return load.measure(scenario, load.round(Stream.of(read)), connections, Expected.SUCCESS);
    }

    Measurement saleUnchanged(String scenario) {
        String path = path(stand.openSale());
        String validator = stand.client().get(path).header("ETag");
        return load.measure(
                scenario,
                load.round(Stream.of(Requests.getUnlessMatches(path, validator))),
                connections,
                Expected.SUCCESS);
    }

    /** Of a hundred requests ninety read the sale, nine come too late for another one, one buys. */
    Measurement mixed(String scenario) {
        String open = stand.openSale();
        String soldOut = stand.soldOutSale(buyers.token(0));
        int winners = Math.min(WINNERS, buyers.count() - 1);
        Stream<String> crowd = IntStream.range(0, winners * OF_A_HUNDRED).mapToObj(number -> {
            int kind = number % OF_A_HUNDRED;
            String token = buyers.token(1 + number % (buyers.count() - 1));
            return kind == 0
                    ? Requests.buy(buyers.token(1 + number / OF_A_HUNDRED), open)
                    : kind <= LOSERS ? Requests.buy(token, soldOut) : Requests.get(path(open));
        });
        Measurement measured = load.measure(scenario, load.once(crowd), connections, MIXED);
        stand.drain();
        stand.ordersProven(open);
        return measured;
    }

    private static String path(String sale) {
        return "/api/v1/sales/" + sale;
    }
}

package io.seckill.challenge;

import io.seckill.metrics.Metrics;
import io.seckill.sale.ListedSale;
import io.seckill.sale.SaleLookup;
import io.seckill.sale.SaleTerms;
import io.seckill.sale.SomeSale;
import io.seckill.stock.StockLevel;
import io.seckill.value.SaleId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a node has of the quiz, with a clock that the test moves; nodes with the same secret are of one shop. */
final class OneNode {

    static final ChallengeSettings SETTINGS =
            new ChallengeSettings(Duration.ofSeconds(120), Duration.ofSeconds(15), Duration.ofSeconds(300), 3, 2);

    final Challenges challenges = new Challenges();
    final PurchaseTokens tokens = new PurchaseTokens();
    final ChallengeService service = new ChallengeService();

    private Instant now = SomeSale.NINE;
    private Optional<ListedSale> sale = Optional.of(new ListedSale(SomeSale.terms(), new StockLevel(1, 1, 1)));

    OneNode(String secret) {
        Clock clock = new TestClock();
        challenges.seals = new Seals(secret.getBytes(StandardCharsets.US_ASCII));
        challenges.clock = clock;
        tokens.seals = challenges.seals;
        tokens.settings = SETTINGS;
        tokens.clock = clock;
        tokens.start();
        service.sales = new SaleLookup() {
            @Override
            public Optional<ListedSale> find(SaleId id) {
                return sale.filter(listed -> id.equals(SomeSale.ID));
            }
        };
        service.challenges = challenges;
        service.tokens = tokens;
        service.easel = new Easel();
        service.settings = SETTINGS;
        service.metrics = new Metrics();
        service.clock = clock;
        service.start();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void sells(SaleTerms terms, StockLevel stock) {
        sale = Optional.of(new ListedSale(terms, stock));
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

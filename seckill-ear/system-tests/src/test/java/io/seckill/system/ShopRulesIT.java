package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.Quiz;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import io.seckill.harness.ShopJar;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.example.shop.NoResellers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop behind a proxy that has switched everything on and brings a rule of its own. */
@Tag("launcher")
class ShopRulesIT {

    private static final int ADDRESS_BURST = 6;
    private static final int BUYERS_PER_DEVICE = 2;
    private static final int BUYERS_PER_ADDRESS = 3;

    private static SeckillServer server;
    private static SeckillClient client;
    private static String sale;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(ServerOptions.usual()
                .with("seckill.admission.trusted-proxies", "127.0.0.1,10.0.0.0/8")
                .with("seckill.admission.address-per-second", 1)
                .with("seckill.admission.address-burst", ADDRESS_BURST)
                .with("seckill.risk.account-age-minutes", 60)
                .with("seckill.risk.buyers-per-device", BUYERS_PER_DEVICE)
                .with("seckill.risk.buyers-per-address", BUYERS_PER_ADDRESS)
                .withShopJar(ShopJar.of(NoResellers.class)));
        client = server.client();
        sale = client.openSale(NewSale.of(100)).saleId();
        buyFirst();
    }

    /** It may take longer than a transaction may, and is made again as often as an address is let in. */
    private static void buyFirst() {
        await("the first purchase")
                .atMost(Duration.ofSeconds(120))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> buy("first", "198.18.0.1", "first").status() != 503);
    }

    @AfterAll
    static void stop() {
        BooksCheck.balanced(client, sale);
        server.close();
    }

    @Test
    void asksTheShopsOwnRule() {
        refused(buy("reseller-7", "198.51.100.1", "r1"), "known-reseller");
        sells(() -> buy("regular", "198.51.100.1", "r2"));
        assertThat(server.log().text()).contains("risk rules: [block-list, account-age, velocity, no-resellers]");
        assertThat(client.get("/metrics").body())
                .contains("seckill_risk_verdicts_total{rule=\"no-resellers\",verdict=\"refuse\"} 1");
    }

    @Test
    void limitsAnAddressThatTheProxyNames() {
        String token = old("walker");
        for (int click = 0; click < ADDRESS_BURST; click++) {
            assertThat(click(token, "6.6.6.6, 203.0.113.9, 10.1.1.1", "w").status())
                    .isIn(200, 202, 503);
        }

        Answer limited = untilLimited(() -> click(token, "7.7.7.7, 203.0.113.9", "w"));
        problem(limited, 429, "rate-limited");
        assertThat(limited.header("RateLimit-Policy")).isEqualTo("\"address\";q=6;w=6");
        sells(() -> click(token, "203.0.113.10", "w"));
    }

    @Test
    void limitsANetworkOfIpv6AsOneAddress() {
        String token = old("roamer");
        for (int click = 0; click < ADDRESS_BURST; click++) {
            assertThat(click(token, "2001:db8:0:7::" + (click + 1), "v6").status())
                    .isIn(200, 202, 503);
        }

        problem(untilLimited(() -> click(token, "2001:db8:0:7:ffff::1", "v6")), 429, "rate-limited");
        sells(() -> click(token, "2001:db8:0:8::1", "v6"));
    }

    @Test
    void keepsARangeOfAddressesOut() {
        client.postAsOperator(
                "/api/v1/admin/risk/blocks",
                "{\"kind\":\"ADDRESS\",\"subject\":\"192.0.2.99/24\",\"reason\":\"scripts\"}");

        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofMillis(1_200))
                .untilAsserted(() -> refused(buy("ranged", "192.0.2.1", "d1"), "address-blocked"));
        sells(() -> buy("outside", "192.0.3.1", "d2"));
    }

    @Test
    void wantsAccountsOfSomeAge() {
        Instant now = Instant.now();
        refused(click(token("fresh", now.minusSeconds(3_000)), "198.51.100.20", "a1"), "account-too-young");
        problem(click(server.tokens().buyer("ageless"), "198.51.100.20", "a2"), 403, "challenge-required");
        sells(() -> click(token("grown", now.minusSeconds(3_700)), "198.51.100.20", "a3"));
    }

    @Test
    void takesManyBuyersOnADeviceForAFarm() {
        for (int buyer = 0; buyer < BUYERS_PER_DEVICE; buyer++) {
            String farmer = "farmer-" + buyer;
            String address = "198.51.100.3" + buyer;
            sells(() -> buy(farmer, address, "tablet"));
        }

        refused(buy("farmer-9", "198.51.100.39", "tablet"), "too-many-buyers-on-device");
    }

    @Test
    void wantsManyBuyersOfAnAddressToProveThemselves() {
        for (int buyer = 0; buyer < BUYERS_PER_ADDRESS; buyer++) {
            int number = buyer;
            sells(() -> buy("neighbour-" + number, "198.51.100.40", "n" + number));
        }

        String neighbour = old("neighbour-9");
        problem(click(neighbour, "198.51.100.40", "n9"), 403, "challenge-required");

        String proof = new Quiz(client, sale, neighbour).purchaseToken();
        assertThat(click(neighbour, "198.51.100.40", "n9", BodyPublishers.ofString(Quiz.body(1, proof)))
                        .status())
                .as("in a sale without a quiz")
                .isEqualTo(202);
        sells(() -> click(neighbour, "198.51.100.40", "n9"));
    }

    /** Or has done so before. */
    private static void sells(Supplier<Answer> click) {
        assertThat(SeckillClient.unlessBusy(click).status()).isIn(200, 202);
    }

    /** A machine that takes long for the clicks gives some of them back meanwhile. */
    private static Answer untilLimited(Callable<Answer> click) {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(click, answer -> answer.status() == 429);
    }

    private static void refused(Answer answer, String reason) {
        assertThat(problem(answer, 403, "refused").path("reason").asText()).isEqualTo(reason);
    }

    private static Answer buy(String buyer, String forwardedFor, String device) {
        return click(old(buyer), forwardedFor, device);
    }

    private static Answer click(String token, String forwardedFor, String device) {
        return click(token, forwardedFor, device, BodyPublishers.noBody());
    }

    private static Answer click(String token, String forwardedFor, String device, BodyPublisher body) {
        return client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", token)
                .header("X-Forwarded-For", forwardedFor)
                .header("Seckill-Device", device)
                .header("Content-Type", "application/json")
                .POST(body)
                .build());
    }

    private static String old(String buyer) {
        return token(buyer, Instant.parse("2020-01-01T00:00:00Z"));
    }

    private static String token(String buyer, Instant accountCreated) {
        return server.tokens()
                .sign(Tokens.claims(buyer, "buyer")
                        .claim("account_created", accountCreated.getEpochSecond())
                        .build());
    }
}

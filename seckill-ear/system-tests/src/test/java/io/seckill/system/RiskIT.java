package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom operators block is kept from buying, soon, and changes nothing. */
@Tag("server")
@ExtendWith(SharedServer.class)
class RiskIT {

    private static final String BLOCKS = "/api/v1/admin/risk/blocks";

    /** Promised are 2 s to nodes that keep up; a busy machine gets some more. */
    private static final Duration EVERYWHERE = Duration.ofSeconds(60);

    private final SeckillClient client;
    private final Tokens tokens;

    RiskIT(SeckillServer server) {
        client = server.client();
        tokens = server.tokens();
    }

    @Test
    void keepsABlockedBuyerOutUntilTheBlockIsRemoved() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        String bot = unique("bot");
        String token = tokens.buyer(bot);
        String probe = client.openSale(NewSale.of(1)).saleId();
        String block = block("BUYER", bot, null);

        awaitBlock(probe, token);
        assertThat(isRefused(client.buy(sale, token), "buyer-blocked")).isTrue();
        assertThat(isRefused(client.buy(sale, token, "{\"quantity\":1}"), "buyer-blocked"))
                .isTrue();
        client.bought(sale, tokens.buyer(unique("fair")));
        assertThat(client.sale(sale).status()).isEqualTo(200);

        assertThat(delete(block).status()).isEqualTo(204);
        await().atMost(EVERYWHERE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .until(() -> client.buy(sale, token).status() / 100 == 2);
        assertThat(BooksCheck.balanced(client, sale).orders()).isEqualTo(2);
    }

    @Test
    void changesNothingForWhoeverIsRefusedAndSaysHowMany() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        String probe = client.openSale(NewSale.of(1)).saleId();
        String device = unique("farm");
        String block = block("DEVICE", device, null);

        await().atMost(EVERYWHERE)
                .pollDelay(Duration.ZERO)
                .until(() -> isRefused(onDevice(probe, device), "device-blocked"));
        assertThat(isRefused(onDevice(sale, device), "device-blocked")).isTrue();

        assertThat(BooksCheck.balanced(client, sale).unitsFree()).isOne();
        assertThat(client.getAsOperator("/api/v1/admin/sales/" + sale + "/live")
                        .expect(200, JsonNode.class)
                        .at("/node/refusals/refused")
                        .asLong())
                .isOne();
        assertThat(client.get("/metrics").body())
                .contains("seckill_risk_verdicts_total{rule=\"block-list\",verdict=\"refuse\"}");
        assertThat(delete(block).status()).isEqualTo(204);
    }

    @Test
    void aBlockEndsByItself() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        String probe = client.openSale(NewSale.of(1)).saleId();
        String buyer = unique("brief");
        String token = tokens.buyer(buyer);
        block("BUYER", buyer, Instant.now().plusSeconds(15));

        awaitBlock(probe, token);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(150))
                .until(() -> client.buy(sale, token).status() / 100 == 2);
    }

    @Test
    void listsNewestFirstAndRemembersWhoDidIt() {
        String older = unique("older");
        String newer = unique("newer");
        String first = block("BUYER", older, null);
        String second = block("BUYER", newer, Instant.now().plusSeconds(600));

        JsonNode newest = client.getAsOperator(BLOCKS + "?limit=1")
                .expect(200, JsonNode.class)
                .get(0);
        JsonNode next = client.getAsOperator(BLOCKS + "?limit=1&cursor=" + second)
                .expect(200, JsonNode.class)
                .get(0);
        assertThat(newest.get("blockId").asText()).isEqualTo(second);
        assertThat(newest.get("by").asText()).isEqualTo("system-tests");
        assertThat(newest.get("reason").asText()).isEqualTo("a test");
        assertThat(newest.hasNonNull("expiresAt")).isTrue();
        assertThat(next.get("blockId").asText()).isEqualTo(first);
        assertThat(next.hasNonNull("expiresAt")).isFalse();

        problem(post("BUYER", newer, null), 409, "conflict");
        assertThat(delete(first).status()).isEqualTo(204);
        assertThat(delete(second).status()).isEqualTo(204);
        problem(delete(second), 404, "not-found");

        JsonNode audit = client.getAsOperator("/api/v1/admin/audit?limit=20").expect(200, JsonNode.class);
        assertThat(audit.findValuesAsText("action")).contains("BLOCK", "UNBLOCK");
        assertThat(audit.findValuesAsText("subject")).contains("BUYER " + older);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"BUYER\",\"subject\":\"x\"}",
                "{\"kind\":\"BUYER\",\"subject\":\" \",\"reason\":\"r\"}",
                "{\"kind\":\"SHOP\",\"subject\":\"x\",\"reason\":\"r\"}",
                "{\"kind\":\"ADDRESS\",\"subject\":\"example.org\",\"reason\":\"r\"}",
                "{\"kind\":\"ADDRESS\",\"subject\":\"10.0.0.0/33\",\"reason\":\"r\"}",
                "{\"kind\":\"BUYER\",\"subject\":\"x\",\"reason\":\"r\",\"expiresAt\":\"tomorrow\"}",
                "{\"kind\":\"BUYER\",\"subject\":\"x\",\"reason\":\"r\",\"expiresAt\":\"+1000000000-12-31T23:59:59Z\"}",
                "{\"kind\":\"BUYER\",\"subject\":\"x\",\"reason\":\"r\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}"
            })
    void refusesBlocksThatMakeNoSense(String body) {
        problem(client.postAsOperator(BLOCKS, body), 400, "invalid-request");
    }

    /** In a sale of its own: until the block holds, the buyer may buy. */
    private void awaitBlock(String probe, String token) {
        await().atMost(EVERYWHERE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(150))
                .until(() -> isRefused(client.buy(probe, token), "buyer-blocked"));
    }

    private static boolean isRefused(Answer answer, String reason) {
        return answer.status() == 403
                && problem(answer, 403, "refused").path("reason").asText().equals(reason);
    }

    private Answer onDevice(String sale, String device) {
        return client.send(client.authorized("/api/v1/sales/" + sale + "/purchases", tokens.buyer(unique("user")))
                .header("Seckill-Device", device)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private String block(String kind, String subject, Instant end) {
        Answer answer = post(kind, subject, end);
        JsonNode block = answer.expect(201, JsonNode.class);
        assertThat(answer.header("Location"))
                .endsWith(BLOCKS + "/" + block.get("blockId").asText());
        return block.get("blockId").asText();
    }

    private Answer post(String kind, String subject, Instant end) {
        String expires = end == null ? "" : ",\"expiresAt\":\"" + end + "\"";
        return client.postAsOperator(
                BLOCKS,
                "{\"kind\":\"" + kind + "\",\"subject\":\"" + subject + "\",\"reason\":\"a test\"" + expires + "}");
    }

    private Answer delete(String block) {
        return client.send(client.authorized(BLOCKS + "/" + block, tokens.operator("olga"))
                .DELETE()
                .build());
    }

    private static String unique(String name) {
        return name + "-" + UUID.randomUUID();
    }
}

package io.seckill.system;

import static io.seckill.harness.Console.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.ApplicationQueues;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Ticket;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What operators are told, what they answer, and what the demo lets them see. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleAlertsBrowserIT {

    private static final String COUPON = "seckill-coupon";
    private static final String DEAD = "seckill.dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final By ALERT = By.cssSelector("[data-alert][data-rule=QUEUE_PAUSED][data-subject=" + COUPON + "]");

    private static final By ENDED = By.cssSelector("[data-page=alerts] tbody tr");

    private final SeckillServer server;
    private final SeckillClient client;
    private Broker broker;
    private final Console console;
    private final Browser browser;

    ConsoleAlertsBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        broker = server.broker();
        console = Console.openAs(server, "operator");
        browser = console.browser();
    }

    @AfterEach
    void close() {
        client.send(client.authorized(
                        "/api/v1/demo/broken-subscribers", server.tokens().operator("olga"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"subscribers\":[]}"))
                .build());
        queues().forEach(broker::resume);
        broker.removeAll(DEAD);
        broker.close();
        console.close();
    }

    @Test
    void anAlertIsAnsweredAndSilencedAndEndsByItself() {
        broker.pause(COUPON);
        browser.awaitText(By.cssSelector("[data-finding^=alert-][data-subject=" + COUPON + "]"), "is paused");
        console.goTo("alerts");
        browser.awaitText(ALERT, "is paused");

        browser.click(
                By.cssSelector("[data-rule=QUEUE_PAUSED][data-subject=" + COUPON + "] [data-answer=acknowledge]"));
        browser.awaitText(ALERT, "looks after it");
        assertThat(alert().get("acknowledgedBy").asText()).startsWith("oper");
        browser.choose(By.id("minutes"), "15");
        browser.click(By.cssSelector("[data-rule=QUEUE_PAUSED][data-subject=" + COUPON + "] [data-answer=silence]"));
        browser.awaitText(ALERT, "silent until");
        assertThat(Instant.parse(alert().get("silencedUntil").asText()))
                .isBetween(Instant.now().plusSeconds(800), Instant.now().plusSeconds(901));

        broker.resume(COUPON);
        browser.awaitGone(ALERT);
        console.goTo("overview");
        console.goTo("alerts");
        browser.awaitText(By.cssSelector("[data-page=alerts] tbody tr"), "is paused");
    }

    /** A page has twenty. */
    @Test
    void showsMoreOfThoseThatEndedWhenAsked() {
        List<String> queues = queues();
        assertThat(queues).as("twice as many fill more than a page").hasSizeGreaterThan(10);
        for (int round = 0; round < 2; round++) {
            queues.forEach(broker::pause);
            await().atMost(PATIENCE).until(() -> alerts() >= queues.size());
            queues.forEach(broker::resume);
            await().atMost(PATIENCE).until(() -> alerts() == 0);
        }
        console.goTo("alerts");
        browser.seen(ENDED);
        assertThat(browser.count(ENDED)).isEqualTo(20);

        browser.click(action("more"));

        await().atMost(PATIENCE).until(() -> browser.count(ENDED) > 20);
    }

    private List<String> queues() {
        return ApplicationQueues.of(broker).stream()
                .filter(queue -> !ApplicationQueues.isTheEnd(queue))
                .toList();
    }

    private int alerts() {
        return client
                .getAsOperator("/api/v1/admin/alerts")
                .expect(200, JsonNode.class)
                .findValuesAsText("rule")
                .stream()
                .filter("QUEUE_PAUSED"::equals)
                .toList()
                .size();
    }

    private JsonNode alert() {
        for (JsonNode alert : client.getAsOperator("/api/v1/admin/alerts").expect(200, JsonNode.class)) {
            if (alert.get("rule").asText().equals("QUEUE_PAUSED")
                    && alert.get("subject").asText().equals(COUPON)) {
                return alert;
            }
        }
        throw new AssertionError("There is no alert about " + COUPON);
    }

    @Test
    void theAuditorsLightIsGreenAndSaysWhen() {
        client.openSale(NewSale.of(3));
        browser.awaitText(By.cssSelector("[data-light]"), "The books agree");
        console.goTo("auditor");
        browser.seen(By.cssSelector("[data-auditor=GREEN]"));
        browser.awaitText(By.cssSelector("[data-page=auditor] tbody tr"), "The books agree");
        String checked = checkedAt();

        await().atMost(PATIENCE).until(() -> !checkedAt().equals(checked));
        browser.click(action("load"));
        browser.seen(By.cssSelector("[data-auditor=GREEN]"));
    }

    @Test
    void theAuditorNamesTheRowsThatSomebodyChanged() throws SQLException {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String token = server.tokens().buyer("console-auditor");
        Ticket ticket = client.awaitTicket(client.bought(sale, token), token, "ORDERED");
        BooksCheck.balanced(client, sale);
        broker.close();
        server.changeByHand(
                "update purchase_order set amount_minor = amount_minor + 1 where buyer = 'console-auditor'");
        try {
            awaitAuditor("RED");
            console.goTo("auditor");
            browser.reload();
            By finding = By.cssSelector("[data-page=auditor] [data-finding='" + sale + "']");
            browser.awaitText(finding, ticket.orderId());
            browser.awaitText(finding, "has an amount that is not quantity");
            browser.seen(By.cssSelector("[data-auditor=RED]"));
            browser.click(action("books"));
            browser.seen(By.cssSelector("[data-books=red]"));
            console.goTo("overview");
            browser.awaitText(By.cssSelector("[data-light=RED]"), "do not agree");
            browser.awaitText(By.cssSelector("[data-subject='sale " + sale + "']"), "do not agree");
        } finally {
            server.changeByHand(
                    "update purchase_order set amount_minor = amount_minor - 1 where buyer = 'console-auditor'");
            broker = server.broker();
        }
        awaitAuditor("GREEN");
        console.goTo("auditor");
        browser.reload();
        browser.seen(By.cssSelector("[data-auditor=GREEN]"));
    }

    /** It has all sales of this server to look at, and pauses in between. */
    private void awaitAuditor(String state) {
        await().atMost(PATIENCE)
                .until(
                        () -> client.getAsOperator("/api/v1/admin/auditor").expect(200, JsonNode.class),
                        report -> report.get("state").asText().equals(state));
    }

    private String checkedAt() {
        return browser.seen(By.cssSelector("[data-auditor] time")).getDomAttribute("datetime");
    }
}

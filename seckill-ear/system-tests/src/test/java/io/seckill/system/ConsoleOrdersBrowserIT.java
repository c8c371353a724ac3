package io.seckill.system;

import static io.seckill.harness.Console.action;
import static io.seckill.harness.Console.error;
import static io.seckill.harness.Console.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.Ticket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** One purchase on one screen, and what a sale will need. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleOrdersBrowserIT {

    private static final String CREDIT = "seckill-credit";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final By EFFECTS = By.cssSelector("[data-trace] [data-field=effects]");

    private final SeckillServer server;
    private final SeckillClient client;
    private final Console console;
    private final Browser browser;

    ConsoleOrdersBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        console = Console.openAs(server, "operator");
        browser = console.browser();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void showsAPurchaseWithAllThatCameOfIt() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String buyer = "console-trace-" + sale;
        Ticket ticket = client.awaitTicket(
                client.bought(sale, server.tokens().buyer(buyer)),
                server.tokens().buyer(buyer),
                "ORDERED");
        BooksCheck.balanced(client, sale);

        console.goTo("orders");
        browser.fill(By.id("value"), ticket.orderId());
        browser.click(action("find"));
        browser.awaitText(By.cssSelector("[data-trace='" + ticket.ticketId() + "']"), buyer);
        browser.awaitText(By.cssSelector("[data-trace] [data-field=trace-id]"), "0000000000000000");
        browser.awaitText(EFFECTS, "EARNED");
        browser.awaitText(EFFECTS, "5 %");
        browser.awaitText(By.cssSelector("[data-trace] tbody"), ticket.orderId());

        browser.choose(By.id("key"), "buyer");
        browser.fill(By.id("value"), buyer);
        browser.press(Keys.ENTER);
        browser.awaitText(By.cssSelector("[data-trace='" + ticket.ticketId() + "']"), ticket.orderId());
        assertThat(browser.run("return location.hash")).asString().contains("buyer=" + buyer);

        browser.choose(By.id("key"), "ticket");
        browser.fill(By.id("value"), "nonsense");
        browser.click(action("find"));
        browser.awaitText(outcome("find"), "cannot be");
    }

    @Test
    void plansASaleAndComparesItWithWhatHappened() {
        console.goTo("capacity");
        browser.choose(By.id("measured"), "false");
        browser.fill(By.id("units"), "100");
        browser.fill(By.id("consumers"), "1");
        browser.fill(By.id("serviceMillis"), "500");
        browser.choose(By.id("arrival"), "AT_ONCE");
        browser.click(action("plan"));
        browser.awaitText(By.cssSelector("[data-row='seckill.place-orders']"), "50 s");
        browser.awaitText(By.cssSelector("[data-field=last]"), "50 s");

        browser.fill(By.id("units"), "-1");
        browser.click(action("plan"));
        browser.seen(error("units"));

        String sale = client.openSale(NewSale.of(3)).saleId();
        client.bought(sale, server.tokens().buyer("console-capacity"));
        BooksCheck.drained(client, sale);
        browser.seen(By.cssSelector("#compared option[value='" + sale + "']"));
        browser.choose(By.id("compared"), sale);
        browser.click(action("compare"));
        browser.awaitText(By.cssSelector("[data-row='seckill-sms']"), "1");
    }

    @Test
    void putsMoreConsumersToWorkAndLetsTheBacklogSayAgain() {
        console.goTo("queues/" + CREDIT);
        browser.fill(By.id("extra"), "999");
        browser.click(action("consumers"));
        browser.awaitText(error("extra"), "must be 0 to");
        browser.fill(By.id("extra"), "1");
        browser.click(action("consumers"));
        browser.awaitText(outcome("consumers"), "There will be 1");
        await().atMost(SOON).until(() -> consumers().get("extra").asInt() == 1);
        browser.awaitText(By.cssSelector("[data-panel=consumers] [data-field=extra]"), "1 / 1");
        assertThat(consumers().get("mode").asText()).isEqualTo("FIXED");

        browser.click(action("automate"));
        browser.awaitText(outcome("automate"), "The backlog says");
        await().atMost(SOON).until(() -> consumers().get("mode").asText().equals("AUTO"));
    }

    private JsonNode consumers() {
        for (JsonNode queue : client.getAsOperator("/api/v1/admin/consumers").expect(200, JsonNode.class)) {
            if (queue.get("queue").asText().equals(CREDIT)) {
                return queue;
            }
        }
        throw new AssertionError("No consumers of " + CREDIT);
    }
}

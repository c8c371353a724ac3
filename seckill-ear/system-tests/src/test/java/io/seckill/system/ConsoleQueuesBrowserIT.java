package io.seckill.system;

import static io.seckill.harness.Console.action;
import static io.seckill.harness.Console.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What operators see of the queues, and do with them, in the broker. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleQueuesBrowserIT {

    private static final String SMS = "seckill-sms";
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final By PAUSE = By.cssSelector("[data-queue=" + SMS + "] [data-move=pause]");
    private static final By RESUME = By.cssSelector("[data-queue=" + SMS + "] [data-move=resume]");
    private static final By MESSAGES = By.cssSelector("[data-queue=" + SMS + "] [data-field=messages]");

    private final SeckillServer server;
    private final SeckillClient client;
    private final Broker broker;
    private final Console console;
    private final Browser browser;

    ConsoleQueuesBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        broker = server.broker();
        console = Console.openAs(server, "operator");
        browser = console.browser();
    }

    @AfterEach
    void close() {
        broker.resume(SMS);
        broker.close();
        console.close();
    }

    @Test
    void pausesAndResumesAQueue() {
        awaitWaiting(0);
        console.goTo("queues");
        browser.click(PAUSE);
        browser.awaitText(outcome("switch"), SMS + " is paused");
        String sale = buyThree();
        awaitWaiting(3);
        browser.awaitText(MESSAGES, "3");

        console.goTo("overview");
        By finding = By.cssSelector("[data-subject=" + SMS + "]");
        browser.awaitText(finding, SMS + " is paused");
        browser.awaitText(finding, "messages wait");
        browser.click(By.cssSelector("[data-subject=" + SMS + "] a"));
        browser.click(RESUME);

        browser.awaitText(outcome("switch"), "goes on");
        awaitWaiting(0);
        browser.awaitText(MESSAGES, "0");
        assertThat(BooksCheck.drained(client, sale).smsMessages()).isEqualTo(3);
        console.goTo("overview");
        browser.awaitGone(finding);
    }

    @Test
    void drawsWhatHappensInAQueue() {
        awaitWaiting(0);
        broker.pause(SMS);
        buyThree();
        awaitWaiting(3);
        console.goTo("queues/" + SMS);

        browser.awaitText(chart("depth", "b"), "3");
        browser.awaitText(chart("rates", "[data-line='1']"), "/s");
        browser.awaitText(chart("oldest", "b"), " s");
        for (String name : new String[] {"depth", "rates", "oldest"}) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(isDrawn(name)).as(name).isTrue());
        }
        browser.choose(By.id("period"), "60");
        browser.awaitText(chart("depth", "b"), "3");
        long points = points();
        await("a point a second").atMost(SOON).until(() -> points() >= points + 3);
        String spoken = browser.seen(chart("depth", ".plot")).getDomAttribute("aria-label");
        assertThat(spoken).contains("now 3");

        browser.choose(By.id("period"), "15");
        browser.awaitText(chart("depth", "b"), "3");
        assertThat(browser.run("return location.hash")).asString().contains("minutes=15");
        broker.resume(SMS);
        browser.awaitText(chart("depth", "b"), "0");
    }

    @Test
    void showsHowLongMessagesAreUnderWay() {
        By lag = By.cssSelector("[data-queue=" + SMS + "] [data-field=lag]");
        console.goTo("queues");

        browser.awaitText(lag, "s");
        browser.awaitText(By.cssSelector("[data-queue=" + SMS + "] [data-field=lag-p99]"), "p99");
        await("what the latest probe says")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(browser.seen(lag).getDomAttribute("data-millis"))
                        .isEqualTo(lagOfSms()));
    }

    private String lagOfSms() {
        for (JsonNode lag : client.getAsOperator("/api/v1/admin/lag")
                .expect(200, JsonNode.class)
                .get("queues")) {
            if (lag.get("queue").asText().equals(SMS)) {
                return lag.get("lagMillis").asText();
            }
        }
        throw new AssertionError("There is no " + SMS);
    }

    @Test
    void looksAtMessagesThatWait() {
        awaitWaiting(0);
        broker.pause(SMS);
        String sale = buyThree();
        awaitWaiting(3);
        console.goTo("queues/" + SMS);

        browser.click(action("browse"));
        browser.awaitText(By.cssSelector("[data-field=looked]"), "3 found among 3");
        browser.click(By.cssSelector("[data-message] summary"));
        browser.awaitText(By.cssSelector("[data-message] pre"), sale);

        browser.fill(By.id("buyer"), "nobody-of-this-name");
        browser.click(action("browse"));
        browser.awaitText(By.cssSelector("[data-field=looked]"), "0 found");
        browser.fill(By.id("buyer"), "");
        browser.fill(By.id("order"), "nonsense");
        browser.click(action("browse"));
        browser.awaitText(outcome("browse"), "cannot be");
        awaitWaiting(3);
    }

    /** A probe may be among them for a second or two. */
    private void awaitWaiting(long messages) {
        await().atMost(SOON).until(() -> broker.messagesIn(SMS) == messages);
    }

    private String buyThree() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        for (int i = 0; i < 3; i++) {
            String buyer = server.tokens().buyer("console-" + sale + "-" + i);
            client.awaitTicket(client.bought(sale, buyer), buyer, "ORDERED");
        }
        return sale;
    }

    private static By chart(String name, String part) {
        return By.cssSelector("[data-chart=" + name + "] " + part);
    }

    private long points() {
        return Long.parseLong(browser.seen(By.cssSelector("[data-chart=depth]")).getDomAttribute("data-points"));
    }

    /** Whether there is a line, in its colour, and not only axes. */
    private boolean isDrawn(String name) {
        return (boolean) browser.run("""
                const canvas = document.querySelector(`[data-chart=${arguments[0]}] canvas`);
                if (!canvas) return false;
                const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                for (let i = 0; i < data.length; i += 4) {
                    const [red, green, blue, opacity] = data.subarray(i, i + 4);
                    if (opacity > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60) return true;
                }
                return false;
                """, name);
    }
}

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
import io.seckill.harness.Json;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.UnbalancedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What operators do with messages that failed for good, in the broker. What is removed is missing in the books. */
@Tag("browser")
@ExtendWith(UnbalancedServer.class)
class ConsoleDeadLettersBrowserIT {

    private static final String DEAD = "seckill.dead-letters";
    private static final String CREDIT = "seckill-credit";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final By REPLAY = By.cssSelector("[data-begin=replays]");
    private static final By PURGE = By.cssSelector("[data-begin=purges]");
    private static final By NUMBER = By.id("confirm-number");
    private static final By DIALOG = By.id("confirm");
    private static final By LETTERS = By.cssSelector("[data-letter]");

    private final SeckillServer server;
    private final SeckillClient client;
    private final Broker broker;
    private final Console console;
    private final Browser browser;

    @TempDir
    Path files;

    ConsoleDeadLettersBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        broker = server.broker();
        console = Console.openAs(server, "operator");
        browser = console.browser();
    }

    @AfterEach
    void close() {
        broker.removeAll(DEAD);
        broker.close();
        console.close();
    }

    @Test
    void saysWhyAMessageFailed() {
        broker.send("seckill.place-orders", "this is no message");
        await().atMost(PATIENCE).until(() -> broker.messagesIn(DEAD) == 1);
        browser.awaitText(By.cssSelector("[data-subject='" + DEAD + "']"), "1 messages have failed for good");

        console.goTo("dead-letters");

        browser.awaitText(LETTERS, "MalformedJsonException");
        browser.click(By.cssSelector("[data-letter] summary"));
        browser.awaitText(LETTERS, "this is no message");
        browser.awaitText(LETTERS, "MessageIntake");
        browser.awaitText(LETTERS, "20");
    }

    @Test
    void putsThemBackWhenTheirNumberWasTyped() {
        String sale = threeLetters();
        console.goTo("dead-letters");
        browser.click(REPLAY);
        browser.awaitText(DIALOG, "3 " + CREDIT);

        assertThat(browser.seen(action("replays")).isEnabled()).isFalse();
        browser.fill(NUMBER, "2");
        assertThat(browser.seen(action("replays")).isEnabled()).isFalse();
        assertThat(broker.messagesIn(DEAD)).isEqualTo(3);
        browser.fill(NUMBER, "3");
        browser.click(action("replays"));

        browser.awaitText(outcome("replays"), "3 messages were put back");
        assertThat(broker.messagesIn(DEAD)).isZero();
        assertThat(BooksCheck.balanced(client, sale).creditEntries()).isEqualTo(3);
    }

    @Test
    void putsBackThoseThatWereChosen() {
        String sale = threeLetters();
        console.goTo("dead-letters");
        browser.click(By.cssSelector("[data-letter] input"));
        browser.awaitText(By.cssSelector("[data-field=chosen]"), "1 chosen");
        browser.click(REPLAY);
        browser.fill(NUMBER, "1");
        browser.click(action("replays"));

        browser.awaitText(outcome("replays"), "1 messages were put back");
        assertThat(broker.messagesIn(DEAD)).isEqualTo(2);
        assertThat(BooksCheck.drained(client, sale).creditEntries()).isOne();
    }

    @Test
    void removesThemAndKeepsAFile() throws IOException {
        String sale = threeLetters();
        browser.saveIn(files);
        console.goTo("dead-letters");
        browser.click(PURGE);
        browser.fill(NUMBER, "3");
        browser.click(action("purges"));

        browser.awaitText(outcome("purges"), "3 messages were removed");
        assertThat(broker.messagesIn(DEAD)).isZero();
        assertThat(savedLetters().findValuesAsText("saleId")).containsOnly(sale).hasSize(3);
        JsonNode done = client.getAsOperator("/api/v1/admin/audit?limit=1")
                .expect(200, JsonNode.class)
                .get(0);
        assertThat(done.get("action").asText()).isEqualTo("PURGE");
        assertThat(done.get("operator").asText()).startsWith("oper");
    }

    @Test
    void savesThemWithoutRemoving() throws IOException {
        threeLetters();
        browser.saveIn(files);
        console.goTo("dead-letters");

        browser.click(action("save"));

        assertThat(savedLetters()).hasSize(3);
        assertThat(broker.messagesIn(DEAD)).isEqualTo(3);
    }

    @Test
    void nothingIsDoneByWhoThinksBetterOfIt() {
        threeLetters();
        console.goTo("dead-letters");
        browser.click(PURGE);
        browser.fill(NUMBER, "3");
        browser.press(Keys.ESCAPE);

        browser.awaitGone(DIALOG);
        assertThat(broker.messagesIn(DEAD)).isEqualTo(3);
    }

    @Test
    void saysThatOthersWereFasterAndDoesNothing() {
        threeLetters();
        console.goTo("dead-letters");
        browser.click(REPLAY);
        browser.fill(NUMBER, "3");
        broker.removeAll(DEAD);
        broker.send("seckill.place-orders", "one more that fails");
        await().atMost(PATIENCE).until(() -> broker.messagesIn(DEAD) == 1);

        browser.click(action("replays"));

        browser.awaitText(outcome("replays"), "not as many dead letters");
        assertThat(broker.messagesIn(DEAD)).isOne();
    }

    @Test
    void showsThoseOfOneQueueAndReadsThemAgain() {
        String sale = threeLetters();
        console.goTo("dead-letters");
        browser.seen(LETTERS);
        browser.fill(By.id("queue"), "seckill-coupon");
        browser.press(Keys.ENTER);
        browser.awaitGone(LETTERS);

        browser.fill(By.id("queue"), CREDIT);
        browser.fill(By.id("saleId"), sale);
        browser.press(Keys.ENTER);
        browser.seen(LETTERS);
        broker.removeAll(DEAD);
        browser.click(action("load"));

        browser.awaitGone(LETTERS);
    }

    /** A page has fifty. */
    @Test
    void showsMoreOfThemWhenAsked() {
        for (int i = 0; i < 51; i++) {
            broker.send("seckill.place-orders", "nonsense " + i);
        }
        await().atMost(PATIENCE).until(() -> broker.messagesIn(DEAD) == 51);
        console.goTo("dead-letters");
        browser.seen(LETTERS);
        assertThat(browser.count(LETTERS)).isEqualTo(50);

        browser.click(action("next"));

        await().atMost(PATIENCE).until(() -> browser.count(LETTERS) == 51);
        browser.awaitGone(action("next"));
    }

    private JsonNode savedLetters() throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> saved().size() == 1);
        return Json.read(Files.readString(saved().get(0)));
    }

    private List<Path> saved() throws IOException {
        try (Stream<Path> found = Files.list(files)) {
            return found.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    /** Of three purchases, the credit. */
    private String threeLetters() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        broker.pause(CREDIT);
        for (int i = 0; i < 3; i++) {
            String buyer = server.tokens().buyer("console-dead-" + sale + "-" + i);
            client.awaitTicket(client.bought(sale, buyer), buyer, "ORDERED");
        }
        await().atMost(PATIENCE).until(() -> broker.messagesIn(CREDIT) == 3);
        broker.killAll(CREDIT);
        broker.resume(CREDIT);
        return sale;
    }
}

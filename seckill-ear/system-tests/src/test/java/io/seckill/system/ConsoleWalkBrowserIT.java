package io.seckill.system;

import static io.seckill.harness.Console.action;
import static io.seckill.harness.Console.error;
import static io.seckill.harness.Console.outcome;
import static io.seckill.harness.Console.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Books;
import io.seckill.harness.BooksCheck;
import io.seckill.harness.Broker;
import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.OperatorAccount;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The README's walk through the console, from the first sign-in to green books. Its pictures are the README's. */
@Tag("browser")
class ConsoleWalkBrowserIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String CREDIT = "seckill-credit";
    private static final String SECRET = "a walk of some minutes";
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final By GREEN_LIGHT = By.cssSelector("[data-auditor=GREEN]");
    private static final By BREAK = By.cssSelector("[data-break=" + CREDIT + "]");

    private static final int UNITS = 300;
    private static final int FIRST_BUYERS = 120;

    private static SeckillServer server;
    private static SeckillClient client;
    private static Console console;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = SeckillServer.start(Broker.impatient(ServerOptions.usual()));
        client = server.warmed().client();
        console = Console.open(server);
        browser = console.browser();
    }

    @AfterAll
    static void stop() {
        console.close();
        server.close();
    }

    @Test
    void fromTheFirstSignInToGreenBooks() throws IOException {
        signIn();
        String sale = createSale();
        watchACrowd(sale);
        breakASubscriber(sale);
        int letters = seeTheDeadLetters();
        mendAndReplay(letters);

        Books books = BooksCheck.balanced(client, sale);
        assertThat(books.unitsFree()).isZero();
        assertThat(books.creditEntries()).isEqualTo(UNITS);
        console.goTo("auditor");
        browser.seen(GREEN_LIGHT);
        console.goTo("sales/" + sale);
        browser.click(action("books"));
        browser.seen(By.cssSelector("[data-books=green]"));
        photograph("5-books");
    }

    private static void signIn() throws IOException {
        String first = Files.readString(server.data().resolve("operator").resolve("first-password"));
        console.signIn(new OperatorAccount("admin", first));
        browser.seen(page("password"));
        browser.fill(By.id("current"), first);
        browser.fill(By.id("next"), SECRET);
        browser.fill(By.id("again"), SECRET);
        browser.click(action("password"));
        browser.awaitGone(page("password"));
    }

    private static String createSale() {
        console.goTo("sales/new");
        browser.fill(By.id("title"), "Espresso machine");
        browser.fill(By.id("price"), "249.00");
        browser.fill(By.id("currency"), "EUR");
        browser.fill(By.id("unitsAllotted"), Integer.toString(UNITS));
        browser.click(action("form"));
        browser.awaitText(By.cssSelector("h1"), "Espresso machine");
        String address = browser.run("return location.hash").toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void watchACrowd(String sale) {
        crowd(FIRST_BUYERS);
        console.goTo("sales/" + sale);
        await().atMost(PATIENCE).until(() -> client.books(sale).orders() == FIRST_BUYERS);
        BooksCheck.balanced(client, sale);
        photograph("1-sale");
    }

    private static void breakASubscriber(String sale) {
        console.goTo("demo");
        browser.click(BREAK);
        browser.awaitText(outcome("break"), CREDIT);
        crowd(2 * UNITS);
        console.goTo("overview");
        browser.awaitText(By.cssSelector("[data-finding^=alert-][data-subject=" + CREDIT + "]"), "the demo's switch");
        photograph("2-overview");
        await().atMost(PATIENCE).until(() -> client.books(sale).orders() == UNITS);
    }

    private static int seeTheDeadLetters() {
        int expected = UNITS - FIRST_BUYERS;
        try (Broker broker = server.broker()) {
            await().atMost(PATIENCE).until(() -> broker.messagesIn("seckill.dead-letters") == expected);
        }
        console.goTo("queues/" + CREDIT);
        browser.seen(By.cssSelector("canvas"));
        photograph("3-queue");
        console.goTo("dead-letters");
        browser.click(By.cssSelector("[data-letter] summary"));
        browser.awaitText(By.cssSelector("[data-letter]"), "the demo's switch");
        photograph("4-dead-letters");
        return expected;
    }

    private static void mendAndReplay(int letters) {
        console.goTo("demo");
        browser.click(BREAK);
        browser.awaitText(outcome("break"), CREDIT);
        console.goTo("dead-letters");
        browser.click(By.cssSelector("[data-begin=replays]"));
        browser.fill(By.id("confirm-number"), Integer.toString(letters));
        browser.click(action("replays"));
        browser.awaitText(outcome("replays"), Integer.toString(letters));
    }

    private static void crowd(int buyers) {
        console.goTo("demo");
        browser.fill(By.id("buyers"), "0");
        browser.click(action("crowd"));
        browser.seen(error("buyers"));
        browser.fill(By.id("buyers"), Integer.toString(buyers));
        browser.click(action("crowd"));
        browser.awaitText(outcome("crowd"), "crowd");
    }

    private static void photograph(String name) {
        browser.photograph(PICTURES.resolve("walk-" + name + ".png"));
    }
}

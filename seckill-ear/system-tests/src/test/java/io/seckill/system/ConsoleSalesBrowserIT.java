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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** What operators do with sales, and see of them. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleSalesBrowserIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final By FREE = By.cssSelector("[data-page=sales] [data-field=free]");

    private final SeckillServer server;
    private final SeckillClient client;
    private final Console console;
    private final Browser browser;

    @TempDir
    Path files;

    ConsoleSalesBrowserIT(SeckillServer server) {
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
    void createsASaleAndSaysWhatIsWrongBesideTheField() {
        console.goTo("sales/new");
        browser.fill(By.id("currency"), "XYZ");
        browser.fill(By.id("price"), "24.999");
        browser.fill(By.id("unitsAllotted"), "0");
        browser.click(action("form"));
        browser.awaitText(error("title"), "must not be");
        browser.seen(error("unitsAllotted"));

        browser.fill(By.id("title"), "Lamp of the console");
        browser.fill(By.id("price"), "24.90");
        browser.fill(By.id("currency"), "eur");
        browser.fill(By.id("unitsAllotted"), "7");
        browser.fill(By.id("perBuyerLimit"), "2");
        browser.choose(By.id("rewardsOn"), "ORDER_PAID");
        browser.choose(By.id("mode"), "QUEUE_FIRST");
        browser.fill(By.id("answerSeconds"), "30");
        browser.click(action("form"));

        browser.awaitText(By.cssSelector("h1"), "Lamp of the console");
        JsonNode sale = adminSale(idInAddress());
        assertThat(sale.get("priceMinor").asInt()).isEqualTo(2_490);
        assertThat(sale.get("currency").asText()).isEqualTo("EUR");
        assertThat(sale.get("unitsAllotted").asInt()).isEqualTo(7);
        assertThat(sale.get("perBuyerLimit").asInt()).isEqualTo(2);
        assertThat(sale.get("rewardsOn").asText()).isEqualTo("ORDER_PAID");
        assertThat(sale.get("mode").asText()).isEqualTo("QUEUE_FIRST");
        assertThat(sale.get("answerSeconds").asInt()).isEqualTo(30);
        console.goTo("sales");
        browser.awaitText(By.cssSelector("[data-row='" + sale.get("saleId").asText() + "']"), "7 / 7");
    }

    /** A page has thirty. */
    @Test
    void listsMoreSalesWhenAsked() {
        String first = client.openSale(NewSale.of(1)).saleId();
        for (int i = 0; i < 30; i++) {
            client.openSale(NewSale.of(1));
        }
        By firstRow = By.cssSelector("[data-row='" + first + "']");
        console.goTo("sales");
        browser.seen(By.cssSelector("[data-page=sales] tbody tr"));
        assertThat(browser.shows(firstRow)).isFalse();

        browser.click(action("list"));

        browser.seen(firstRow);
    }

    @Test
    void opensPausesResumesAndClosesASale() {
        String sale = client.create(NewSale.of(3).opening(Instant.now().plusSeconds(3_600)))
                .saleId();
        console.goTo("sales/" + sale);

        move("open", "is open");
        assertThat(state(sale)).isEqualTo("OPEN");
        move("pause", "is paused");
        assertThat(state(sale)).isEqualTo("PAUSED");
        assertThat(client.decided(sale, server.tokens().buyer("console-paused")).problem())
                .isEqualTo("sale-paused");
        move("resume", "goes on");
        assertThat(state(sale)).isEqualTo("OPEN");

        browser.click(By.cssSelector("[data-open=close]"));
        browser.click(action("dialog"));
        browser.awaitGone(By.id("sale-dialog"));
        assertThat(state(sale)).isEqualTo("CLOSED");
        browser.awaitGone(By.cssSelector("[data-open=units]"));
    }

    private void move(String move, String done) {
        browser.click(By.cssSelector("[data-move=" + move + "]"));
        browser.awaitText(outcome("move"), done);
    }

    @Test
    void addsUnitsForAReasonOnce() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        console.goTo("sales/" + sale);
        browser.click(By.cssSelector("[data-open=units]"));
        browser.fill(By.id("units"), "0");
        browser.fill(By.id("reason"), "a box was found");
        browser.click(action("dialog"));
        browser.seen(error("units"));
        browser.fill(By.id("units"), "5");
        browser.run("const button = document.querySelector('[data-action=dialog]'); button.click(); button.click();");

        browser.awaitGone(By.id("sale-dialog"));
        browser.awaitText(FREE, "8");
        assertThat(adminSale(sale).get("unitsAllotted").asInt()).isEqualTo(8);
        JsonNode done = client.getAsOperator("/api/v1/admin/audit?limit=1")
                .expect(200, JsonNode.class)
                .get(0);
        assertThat(done.toString()).contains("a box was found");
    }

    @Test
    void copiesASale() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        console.goTo("sales/" + sale);
        browser.click(By.cssSelector("[data-open=copy]"));
        browser.fill(By.id("title"), "Kettle once more");
        browser.click(action("dialog"));

        browser.awaitText(By.cssSelector("h1"), "Kettle once more");
        String copy = idInAddress();
        assertThat(copy).isNotEqualTo(sale);
        assertThat(adminSale(copy).get("priceMinor").asInt()).isEqualTo(4_999);
        assertThat(state(copy)).isEqualTo("SCHEDULED");
    }

    @Test
    void changesASaleUnlessSomebodyElseHas() {
        String sale = client.create(NewSale.of(3).opening(Instant.now().plusSeconds(3_600)))
                .saleId();
        console.goTo("sales/" + sale + "/edit");
        browser.fill(By.id("price"), "12");
        browser.fill(By.id("title"), "Cheaper kettle");
        browser.choose(By.id("quiz"), "true");
        browser.click(action("form"));
        browser.awaitText(By.cssSelector("h1"), "Cheaper kettle");
        assertThat(adminSale(sale).get("priceMinor").asInt()).isEqualTo(1_200);
        assertThat(adminSale(sale).get("quiz").asBoolean()).isTrue();

        browser.click(By.cssSelector("[data-open=edit]"));
        browser.fill(By.id("title"), "Too late");
        client.open(sale);
        browser.click(action("form"));

        browser.awaitText(outcome("form"), "Somebody else has changed it");
        assertThat(adminSale(sale).get("title").asText()).isEqualTo("Cheaper kettle");
    }

    @Test
    void showsAtOnceWhatIsSoldAndTheBooks() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        console.goTo("sales/" + sale);
        browser.awaitText(FREE, "3");

        buy(sale, "ann");
        buy(sale, "bob");
        buy(sale, "bob");

        browser.awaitText(FREE, "1");
        browser.awaitText(By.cssSelector("[data-field=accepted]"), "2");
        browser.awaitText(By.cssSelector("[data-panel=orders] [data-field=placed]"), "2 · €99.98");
        browser.awaitText(By.cssSelector("[data-chart=stock] b"), "1");
        BooksCheck.balanced(client, sale);
        browser.click(action("books"));
        browser.awaitText(By.cssSelector("[data-books=green]"), "The books agree");
        browser.awaitText(By.cssSelector("[data-panel=books] [data-field=creditEntries]"), "2");
    }

    @Test
    void savesOrdersAndEventsAsFiles() throws IOException {
        String sale = client.openSale(NewSale.of(3)).saleId();
        String order = buy(sale, "csv");
        browser.saveIn(files);
        console.goTo("sales/" + sale);

        browser.click(By.cssSelector("[data-file=orders]"));
        assertThat(saved("orders-" + sale + ".csv")).contains(order, "PLACED");
        browser.click(By.cssSelector("[data-file=events]"));
        assertThat(saved("events-" + sale + ".csv")).contains(order);
    }

    /** On this server there is no preheat, so that it is refused; that the node warms itself is tested where there is. */
    @Test
    void saysWhyThereIsNoPreheat() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        console.goTo("sales/" + sale);

        browser.click(action("preheat"));

        browser.awaitText(outcome("preheat"), "not possible now");
    }

    @Test
    void theOverviewFollowsTheStock() {
        String sale = client.openSale(NewSale.of(3)).saleId();
        By free = By.cssSelector("[data-sale='" + sale + "'] [data-field=free]");
        browser.awaitText(free, "3");

        buy(sale, "overview");

        browser.awaitText(free, "2");
    }

    private String buy(String sale, String who) {
        String buyer = server.tokens().buyer("console-" + sale + "-" + who);
        Ticket ticket = client.awaitTicket(client.bought(sale, buyer), buyer, "ORDERED");
        return ticket.orderId();
    }

    private String idInAddress() {
        String address = browser.run("return location.hash").toString();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String state(String sale) {
        return adminSale(sale).get("state").asText();
    }

    private JsonNode adminSale(String sale) {
        return client.getAsOperator("/api/v1/admin/sales/" + sale).expect(200, JsonNode.class);
    }

    private String saved(String name) throws IOException {
        await().atMost(SOON).until(() -> names().contains(name));
        return Files.readString(files.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> found = Files.list(files)) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}

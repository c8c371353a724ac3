package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.BooksCheck;
import io.seckill.harness.Browser;
import io.seckill.harness.NewSale;
import io.seckill.harness.Quiz;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A person with a phone. The pages are the same files on every server. */
@Tag("browser")
@ExtendWith(SharedServer.class)
class SalePageBrowserIT {

    private static final By ANY_SALE = By.cssSelector("#sales li");
    private static final By USE_THIS_NAME = By.cssSelector("#identity button");
    private static final By BUY = By.id("buy");
    private static final By ORDER = By.cssSelector("#ticket [data-field=order]");
    private static final By TITLE = By.id("ticket-title");
    private static final By UNITS = By.cssSelector("#sale [data-field=units]");

    private static final By QUIZ_PICTURE = By.cssSelector("#quiz img");
    private static final By ANSWER = By.cssSelector("#quiz [type=submit]");

    private static final String FOCUS_BESIDE_PICTURE =
            "return document.querySelector('#quiz img').naturalWidth > 200 && document.activeElement.id";

    private static final Duration SOON = Duration.ofSeconds(60);

    private final SeckillServer server;
    private final SeckillClient client;
    private final Browser browser = Browser.open();

    SalePageBrowserIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void findsASaleBuysAUnitAndSeesTheOrder() {
        String sale = client.openSale(NewSale.of(3)).saleId();

        browser.goTo(server.uri() + "/");
        browser.seen(ANY_SALE);
        browser.click(By.cssSelector("a[href*='" + sale + "']"));
        browser.click(USE_THIS_NAME);
        browser.click(BUY);

        assertThat(browser.seen(ORDER).getText()).hasSize(13);
        browser.awaitText(UNITS, "2 of 3");
        assertThat(BooksCheck.drained(client, sale).orders()).isOne();
    }

    @Test
    void paysGetsAParcelAndTheMoneyBack() {
        String sale = client.openSale(NewSale.of(3).withRedPackets(300)).saleId();
        buy(sale);

        browser.click(By.cssSelector("[data-move=pay]"));
        browser.click(By.cssSelector("#payment button[value=PAID]"));
        browser.awaitText(By.cssSelector("#payment [data-field=outcome]"), "Paid");
        browser.click(By.cssSelector("#payment [data-field=back]"));
        browser.awaitText(TITLE, "Paid");
        browser.awaitText(order("credit"), "49 points, 49 in all");
        browser.awaitText(order("coupon"), "5 % off until");
        browser.seen(order("red-packet"));

        browser.awaitText(order("shipment"), "waits for your address");
        giveAddress();
        browser.awaitText(order("shipment"), "on its way to you");

        browser.click(By.cssSelector("[data-move=refund]"));
        browser.awaitText(TITLE, "Refunded");
        browser.awaitText(order("credit"), "taken back");
        browser.awaitText(order("coupon"), "taken back");
        browser.awaitText(order("red-packet"), "taken back");
        assertThat(BooksCheck.balanced(client, sale).refunds()).isOne();
    }

    @Test
    void letsTheDeadlinePassAndSeesTheUnitBackOnSale() {
        String sale = client.openSale(NewSale.of(1).payableFor(15)).saleId();
        buy(sale);
        browser.awaitText(order("deadline"), "Pay within");

        browser.awaitText(TITLE, "Order closed");
        browser.awaitText(UNITS, "1 of 1");
        browser.awaitText(order("credit"), "taken back");
    }

    @Test
    void cancelsTheOrder() {
        String sale = client.openSale(NewSale.of(2)).saleId();
        buy(sale);

        browser.click(By.cssSelector("[data-move=cancel]"));

        browser.awaitText(TITLE, "Order closed");
        browser.awaitText(UNITS, "2 of 2");
    }

    @Test
    void doesASumFirstAndHearsItAsText() {
        String sale = client.openSale(NewSale.of(2).withQuiz()).saleId();
        buy(sale);
        By answer = By.id("answer");
        By text = By.cssSelector("#quiz [data-field=text]");
        By message = By.id("quiz-message");
        String first = browser.seen(QUIZ_PICTURE).getAttribute("src");
        assertThat(first).startsWith("data:image/png");
        await("the picture is there and the answer has the focus")
                .atMost(SOON)
                .until(() -> "answer".equals(browser.run(FOCUS_BESIDE_PICTURE)));
        assertThat(browser.seen(BUY).isEnabled()).isFalse();

        browser.click(By.cssSelector("[data-quiz=another]"));
        browser.awaitGone(By.cssSelector("#quiz img[src='" + first + "']"));
        browser.fill(answer, "0");
        browser.click(ANSWER);
        browser.awaitText(message, "That is not it");

        browser.click(By.cssSelector("[data-quiz=text]"));
        browser.awaitText(text, "What is");
        browser.fill(answer, Integer.toString(Quiz.solutionOf(browser.seen(text).getText())));
        browser.click(ANSWER);

        assertThat(browser.seen(ORDER).getText()).hasSize(13);
        assertThat(browser.shows(QUIZ_PICTURE)).isFalse();
        assertThat(browser.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
        assertThat(BooksCheck.drained(client, sale).orders()).isOne();
    }

    @Test
    void isSparedTheSumWhenTheSaleIsSoldOutMeanwhile() {
        String sale = client.openSale(NewSale.of(1).withQuiz()).saleId();
        buy(sale);
        browser.seen(QUIZ_PICTURE);
        String faster = server.tokens().buyer("faster-" + sale);
        String token = new Quiz(client, sale, faster).purchaseToken();
        client.bought(sale, faster, Quiz.body(1, token));

        browser.fill(By.id("answer"), "50");
        browser.click(ANSWER);

        browser.awaitText(By.id("outcome"), "Sold out");
        assertThat(browser.shows(QUIZ_PICTURE)).isFalse();
    }

    private void buy(String sale) {
        browser.goTo(server.uri() + "/sale.html?id=" + sale);
        browser.click(USE_THIS_NAME);
        browser.click(BUY);
    }

    private void giveAddress() {
        browser.type(By.name("street"), "1 Mill Lane");
        browser.type(By.name("postcode"), "LS1 2CD");
        browser.type(By.name("city"), "Leeds");
        browser.type(By.name("country"), "GB");
        browser.type(By.cssSelector("#address [name=name]"), "Ann Lee");
        browser.click(By.cssSelector("#address button"));
    }

    private static By order(String field) {
        return By.cssSelector("#order [data-field=" + field + "]");
    }

    @Test
    void isToldThatTheSaleIsSoldOut() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        client.bought(sale, server.tokens().buyer("faster"));

        browser.goTo(server.uri() + "/sale.html?id=" + sale);
        browser.click(USE_THIS_NAME);

        browser.awaitText(By.cssSelector("#sale [data-field=state]"), "Sold out");
        assertThat(browser.seen(BUY).isEnabled()).isFalse();
    }

    @Test
    void isToldThatTheSaleIsPausedAndBuysWhenItGoesOn() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        browser.goTo(server.uri() + "/sale.html?id=" + sale);
        browser.click(USE_THIS_NAME);

        client.postAsOperator("/api/v1/admin/sales/" + sale + "/pause", "");
        browser.awaitText(By.cssSelector("#sale [data-field=state]"), "Paused");
        browser.awaitText(By.id("obstacle"), "paused for a moment");
        assertThat(browser.seen(BUY).isEnabled()).isFalse();

        client.postAsOperator("/api/v1/admin/sales/" + sale + "/resume", "");
        browser.awaitText(By.cssSelector("#sale [data-field=state]"), "On sale");
        browser.click(BUY);
        assertThat(browser.seen(ORDER).getText()).hasSize(13);
    }
}

package io.seckill.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.BooksCheck;
import io.seckill.harness.Browser;
import io.seckill.harness.NewSale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
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
    private static final By UNITS = By.cssSelector("#sale [data-field=units]");

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
    void isToldThatTheSaleIsSoldOut() {
        String sale = client.openSale(NewSale.of(1)).saleId();
        client.buy(sale, server.tokens().buyer("faster"));

        browser.goTo(server.uri() + "/sale.html?id=" + sale);
        browser.click(USE_THIS_NAME);

        browser.awaitText(By.cssSelector("#sale [data-field=state]"), "Sold out");
        assertThat(browser.seen(BUY).isEnabled()).isFalse();
    }
}

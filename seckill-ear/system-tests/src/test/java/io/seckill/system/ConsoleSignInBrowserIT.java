package io.seckill.system;

import static io.seckill.harness.Console.action;
import static io.seckill.harness.Console.error;
import static io.seckill.harness.Console.outcome;
import static io.seckill.harness.Console.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.OperatorAccount;
import io.seckill.harness.SeckillServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** How operators get into the console and out of it. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleSignInBrowserIT {

    private static final By NAME = By.id("name");
    private static final By HEADLINE = By.cssSelector("h1");
    private static final By PLACES = By.id("places");

    private final SeckillServer server;
    private final Console console;
    private final Browser browser;

    ConsoleSignInBrowserIT(SeckillServer server) {
        this.server = server;
        console = Console.open(server);
        browser = console.browser();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aPasswordThatWasGivenIsChangedFirst() {
        OperatorAccount fresh = OperatorAccount.fresh(server, "operator");
        console.signIn(fresh);
        browser.seen(page("password"));
        assertThat(browser.shows(PLACES)).isFalse();
        browser.goTo(server.uri() + "/console/#/queues");
        browser.seen(page("password"));

        change(fresh.password(), "short", "short");
        browser.awaitText(error("next"), "12");
        change("not the one", "five nice words in here", "five nice words in here");
        browser.awaitText(error("current"), "is not the password");
        change(fresh.password(), "five nice words in here", "five other words in here");
        browser.awaitText(error("again"), "not the same");
        change(fresh.password(), "five nice words in here", "five nice words in here");

        browser.seen(PLACES);
        OperatorAccount changed = new OperatorAccount(fresh.name(), "five nice words in here");
        assertThat(changed.signIn(server.client()).status()).isEqualTo(200);
        assertThat(fresh.signIn(server.client()).status()).isEqualTo(401);
    }

    private void change(String current, String next, String again) {
        browser.fill(By.id("current"), current);
        browser.fill(By.id("next"), next);
        browser.fill(By.id("again"), again);
        browser.click(action("password"));
    }

    @Test
    void aWrongPasswordIsToldAndTooManyHaveToWait() {
        OperatorAccount account = OperatorAccount.of(server, "operator");
        console.signIn(new OperatorAccount(account.name(), "a wrong one"));
        browser.awaitText(outcome("sign-in"), "wrong");

        await("each failure doubles the time until the next try")
                .atMost(Duration.ofSeconds(120))
                .until(() -> {
                    console.signIn(new OperatorAccount(account.name(), "another wrong one"));
                    return browser.seen(outcome("sign-in")).getText().contains("Too many tries. Wait");
                });
    }

    @Test
    void whoSignsOutIsOut() {
        console.signIn(OperatorAccount.of(server, "operator"));
        browser.seen(page("overview"));
        String session = browser.cookie("seckill-console");
        assertThat(OperatorAccount.readSession(server.client(), session).status())
                .isEqualTo(200);

        browser.click(action("sign-out"));

        browser.seen(NAME);
        assertThat(OperatorAccount.readSession(server.client(), session).status())
                .isEqualTo(401);
        browser.reload();
        browser.seen(NAME);
    }

    @Test
    void oneWhoMayNotSignInAnyMoreIsLetGoAndComesBackToTheSamePage() {
        OperatorAccount account = OperatorAccount.of(server, "operator");
        console.signIn(account);
        browser.seen(page("overview"));
        console.goTo("queues");

        switchAccount(account, true);
        browser.awaitText(By.cssSelector("main .notice"), "Your sign-in has ended");
        switchAccount(account, false);
        console.signIn(account);

        browser.seen(page("queues"));
    }

    private void switchAccount(OperatorAccount account, boolean disabled) {
        var client = server.client();
        var request = client.authorized(
                        "/api/v1/admin/operators/" + account.name(),
                        server.tokens().administrator("system-tests"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"disabled\":" + disabled + "}"))
                .build();
        assertThat(client.send(request).status()).isEqualTo(200);
    }

    @Test
    void theLanguageIsRemembered() {
        browser.click(By.cssSelector("[data-language=zh]"));
        browser.awaitText(HEADLINE, "登录");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");

        browser.reload();
        browser.awaitText(HEADLINE, "登录");
        browser.click(By.cssSelector("[data-language=en]"));
        browser.awaitText(HEADLINE, "Sign in");
    }

    @Test
    void nothingNeedsAMouse() {
        OperatorAccount account = OperatorAccount.of(server, "operator");
        browser.fill(NAME, account.name());
        browser.press(Keys.TAB, account.password());
        browser.press(Keys.ENTER);
        browser.seen(page("overview"));

        browser.reload();
        browser.seen(page("overview"));
        browser.run("document.activeElement.blur()");
        browser.press(Keys.TAB);
        assertThat(focusedText()).isEqualTo("Skip to the page");
        browser.press(Keys.ENTER);
        assertThat(focusedText()).isEqualTo("Overview");
    }

    private Object focusedText() {
        return browser.run("return document.activeElement.textContent");
    }
}

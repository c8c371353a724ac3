package io.seckill.harness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** The operators' console on a desk's screen. */
public final class Console implements AutoCloseable {

    private static final By NAME = By.id("name");
    private static final By PASSWORD = By.id("password");

    /** A password is made to take long: who has signed in before does it again. By the server's address and the roles. */
    private static final Map<String, OperatorAccount> KNOWN = new HashMap<>();

    private final SeckillServer server;
    private final Browser browser;

    private Console(SeckillServer server, Browser browser) {
        this.server = server;
        this.browser = browser;
    }

    /** Where nobody has signed in. */
    public static Console open(SeckillServer server) {
        Browser browser = Browser.open(1280, 900);
        browser.goTo(server.uri() + "/console/");
        browser.seen(NAME);
        return new Console(server, browser);
    }

    /** By an operator who has these roles, and whose password nobody changes. */
    public static Console openAs(SeckillServer server, String... roles) {
        Console console = open(server);
        console.signIn(KNOWN.computeIfAbsent(
                server.uri() + " " + List.of(roles), unknown -> OperatorAccount.of(server, roles)));
        console.browser.seen(page("overview"));
        return console;
    }

    public void signIn(OperatorAccount account) {
        browser.fill(NAME, account.name());
        browser.fill(PASSWORD, account.password());
        browser.click(action("sign-in"));
    }

    /** Goes to a page by its address, and waits until it is shown. */
    public void goTo(String page) {
        browser.goTo(server.uri() + "/console/#/" + page);
        browser.seen(page(page.split("[/?]")[0]));
    }

    public Browser browser() {
        return browser;
    }

    public static By page(String name) {
        return By.cssSelector("[data-page='" + name + "']");
    }

    public static By action(String name) {
        return By.cssSelector("[data-action='" + name + "']");
    }

    /** Where the page tells what became of an action. */
    public static By outcome(String action) {
        return By.cssSelector("[data-outcome='" + action + "']");
    }

    /** What is wrong with a field. */
    public static By error(String field) {
        return By.id(field + "-error");
    }

    @Override
    public void close() {
        browser.close();
    }
}

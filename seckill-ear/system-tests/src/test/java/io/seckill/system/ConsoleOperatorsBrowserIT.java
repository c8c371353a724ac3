package io.seckill.system;

import static io.seckill.harness.Console.action;
import static io.seckill.harness.Console.error;
import static io.seckill.harness.Console.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.seckill.harness.Browser;
import io.seckill.harness.Console;
import io.seckill.harness.ConsoleServer;
import io.seckill.harness.OperatorAccount;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** How administrators say who may sign in, and where everybody sees who did what. */
@Tag("browser")
@ExtendWith(ConsoleServer.class)
class ConsoleOperatorsBrowserIT {

    private static final By OPERATORS = By.cssSelector("#places a[href='#/operators']");

    private final SeckillServer server;
    private final SeckillClient client;
    private Console console;

    ConsoleOperatorsBrowserIT(SeckillServer server) {
        this.server = server;
        client = server.client();
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void addsOneChangesItAndLetsItInNoMore() {
        console = Console.openAs(server, "operator", "administrator");
        Browser browser = console.browser();
        browser.click(OPERATORS);
        OperatorAccount fresh = new OperatorAccount("new-one-" + server.port(), "given by the console");
        browser.fill(By.id("name"), "Not A Name");
        browser.fill(By.id("password"), fresh.password());
        browser.click(action("add"));
        browser.seen(error("name"));
        browser.fill(By.id("name"), fresh.name());
        browser.fill(By.id("password"), "short");
        browser.click(action("add"));
        browser.seen(error("password"));
        browser.fill(By.id("password"), fresh.password());
        browser.click(action("add"));
        browser.awaitText(outcome("add"), "can sign in");
        assertThat(fresh.signIn(client).json().get("roles").toString()).isEqualTo("[\"operator\"]");

        OperatorAccount changed = new OperatorAccount(fresh.name(), "given once more by it");
        browser.click(By.cssSelector("[data-edit='" + fresh.name() + "']"));
        browser.choose(By.id("edit-role"), "administrator");
        browser.fill(By.id("edit-password"), changed.password());
        browser.click(action("edit"));
        browser.awaitGone(By.cssSelector("dialog"));
        assertThat(fresh.signIn(client).status()).isEqualTo(401);
        assertThat(changed.signIn(client).json().get("roles").toString()).contains("administrator");

        browser.click(By.cssSelector("[data-switch='" + fresh.name() + "']"));
        browser.awaitText(By.cssSelector("[data-row='" + fresh.name() + "']"), "Disabled");
        assertThat(changed.signIn(client).status()).isEqualTo(401);
        browser.click(By.cssSelector("[data-switch='" + fresh.name() + "']"));
        browser.awaitGone(By.xpath("//*[@data-row='" + fresh.name() + "']//*[text()='Disabled']"));
        assertThat(changed.signIn(client).status()).isEqualTo(200);
    }

    @Test
    void isNotForOperators() {
        console = Console.openAs(server, "operator");
        Browser browser = console.browser();

        assertThat(browser.shows(OPERATORS)).isFalse();
        browser.goTo(server.uri() + "/console/#/operators");
        browser.seen(Console.page("overview"));
    }

    @Test
    void theAuditTrailSaysWhoDidWhat() {
        console = Console.openAs(server, "operator");
        Browser browser = console.browser();
        for (int i = 0; i < 51; i++) {
            client.send(client.authorized(
                            "/api/v1/admin/queues/seckill-sms/resume",
                            server.tokens().operator("trail-" + i))
                    .POST(BodyPublishers.noBody())
                    .build());
        }

        console.goTo("audit");

        browser.awaitText(By.cssSelector("[data-page=audit] tbody tr"), "trail-50");
        browser.awaitText(By.cssSelector("[data-page=audit] tbody tr"), "resumed");
        assertThat(browser.seen(By.cssSelector("[data-page=audit]")).getText()).doesNotContain("trail-0\n");
        browser.click(action("list"));
        browser.seen(By.xpath("//*[@data-page='audit']//td[contains(., 'trail-0 ')]"));
    }
}

package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.ConsoleSession;
import io.seckill.harness.NewSale;
import io.seckill.harness.Sale;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators who sign in with a password. */
@Tag("server")
@ExtendWith(SharedServer.class)
class OperatorsIT {

    private static final String SESSION = "/api/v1/console/session";
    private static final String PASSWORD = "/api/v1/console/password";
    private static final String QUEUES = "/api/v1/admin/queues/seckill-sms/history";
    private static final String OPERATORS = "/api/v1/admin/operators";
    private static final String SECRET = "correct horse battery";

    private final SeckillServer server;
    private final SeckillClient client;

    OperatorsIT(SeckillServer server) {
        this.server = server;
        this.client = server.client();
    }

    /** The only test that uses it, so that the others do not depend on the order. */
    @Test
    void theFirstPasswordLiesInAFileAndMustBeChanged() throws IOException {
        Path file = server.data().resolve("operator").resolve("first-password");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Answer answer = ConsoleSession.signIn(client, "admin", Files.readString(file));
        assertThat(answer.json().get("passwordMustChange").asBoolean()).isTrue();
        ConsoleSession first = ConsoleSession.of(client, answer);
        problem(first.get(OPERATORS), 403, "forbidden");

        change(first, Files.readString(file), SECRET).expect204();
        problem(first.get(SESSION), 401, "unauthenticated");
        problem(ConsoleSession.signIn(client, "admin", Files.readString(file)), 401, "unauthenticated");
        ConsoleSession admin = ConsoleSession.of(client, ConsoleSession.signIn(client, "admin", SECRET));
        assertThat(admin.get(OPERATORS).expect(200, JsonNode.class).findValuesAsText("name"))
                .contains("admin");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        ConsoleSession.of(server, "cora", SECRET, "\"operator\"");
        String cookie = ConsoleSession.signIn(client, "cora", SECRET).header("Set-Cookie");

        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Strict");
        assertThat(cookie).doesNotContain("cora");
    }

    @Test
    void asksASessionForTheHeaderThatOtherSitesCannotSend() {
        ConsoleSession session = ConsoleSession.of(server, "dora", SECRET, "\"operator\"");
        Sale sale = client.openSale(NewSale.of(1));
        String close = "/api/v1/admin/sales/" + sale.saleId() + "/close";

        problem(session.sendWithoutHeader("POST", close, null), 403, "forbidden");
        assertThat(client.adminSale(sale.saleId()).is("OPEN")).isTrue();
        session.send("POST", close, null).expect(200, Sale.class);
        assertThat(client.adminSale(sale.saleId()).is("CLOSED")).isTrue();
        assertThat(latestActionOf("dora")).isEqualTo("CLOSE");
    }

    @Test
    void endsWithTheSignOut() {
        ConsoleSession session = ConsoleSession.of(server, "emma", SECRET, "\"operator\"");
        assertThat(session.get(SESSION).expect(200, JsonNode.class).get("roles"))
                .hasSize(1);
        session.get(QUEUES).expect(200, JsonNode.class);

        assertThat(session.send("DELETE", SESSION, null).status()).isEqualTo(204);

        problem(session.get(SESSION), 401, "unauthenticated");
        problem(session.get(QUEUES), 401, "unauthenticated");
        assertThat(latestActionOf("emma")).isEqualTo("SIGN_OUT");
    }

    @Test
    void endsWhenAnAdministratorDisablesTheAccount() {
        ConsoleSession session = ConsoleSession.of(server, "fay", SECRET, "\"operator\"");
        problem(session.get(OPERATORS), 403, "forbidden");

        change("fay", "{\"disabled\":true}").expect(200, JsonNode.class);

        problem(session.get(QUEUES), 401, "unauthenticated");
        problem(ConsoleSession.signIn(client, "fay", SECRET), 401, "unauthenticated");
        change("fay", "{\"disabled\":false,\"roles\":[\"administrator\"]}").expect(200, JsonNode.class);
        ConsoleSession again = ConsoleSession.of(client, ConsoleSession.signIn(client, "fay", SECRET));
        again.get(OPERATORS).expect(200, JsonNode.class);
    }

    @Test
    void refusesPasswordsThatAreEasilyGuessed() {
        ConsoleSession session = ConsoleSession.of(server, "gina", SECRET, "\"operator\"");

        assertThat(field(change(session, SECRET, "short").answer())).isEqualTo("next");
        assertThat(field(change(session, SECRET, SECRET).answer())).isEqualTo("next");
        assertThat(field(change(session, "not the password", "another long one").answer()))
                .isEqualTo("current");
        assertThat(field(add("{\"name\":\"hugo\",\"password\":\"hugo hugo hugo\",\"roles\":[\"operator\"]}")))
                .isEqualTo("password");
        session.get(SESSION).expect(200, JsonNode.class);
    }

    @Test
    void letsNobodyTryPasswordsQuickly() {
        for (int i = 0; i < 5; i++) {
            problem(ConsoleSession.signIn(client, "ivan", "a wrong one " + i), 401, "unauthenticated");
        }

        // Each further failure doubles the wait, which a slow machine may need.
        Answer refused = await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> ConsoleSession.signIn(client, "ivan", "a wrong one"), answer -> answer.status() != 401);

        problem(refused, 429, "rate-limited");
        assertThat(refused.retryAfter()).isPositive();
    }

    @Test
    void twoOperatorsHaveTwoNames() {
        ConsoleSession.of(server, "jane", SECRET, "\"operator\"");

        problem(add("{\"name\":\"jane\",\"password\":\"" + SECRET + "\",\"roles\":[\"operator\"]}"), 409, "conflict");
        problem(change("nobody", "{\"disabled\":true}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"Kate\",\"password\":\"" + SECRET + "\",\"roles\":[\"operator\"]}",
                "{\"name\":\"kate\",\"password\":\"" + SECRET + "\",\"roles\":[]}",
                "{\"name\":\"kate\",\"password\":\"" + SECRET + "\",\"roles\":[\"buyer\"]}",
                "{\"name\":\"kate' or '1'='1\",\"password\":\"" + SECRET + "\",\"roles\":[\"operator\"]}"
            })
    void refusesOperatorsThatCannotBe(String body) {
        problem(add(body), 400, "invalid-request");
    }

    @Test
    void aCookieThatIsNoneIsNobodys() {
        for (String cookie : new String[] {"seckill-console=x", "seckill-console=", "other=1"}) {
            problem(
                    client.send(client.request(QUEUES)
                            .header("Cookie", cookie)
                            .GET()
                            .build()),
                    401,
                    "unauthenticated");
        }
    }

    private record Changed(Answer answer) {

        void expect204() {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        }
    }

    private static Changed change(ConsoleSession session, String current, String next) {
        return new Changed(session.send("PUT", PASSWORD, ConsoleSession.passwords(current, next)));
    }

    private static String field(Answer answer) {
        return problem(answer, 400, "invalid-request").at("/errors/0/field").asText();
    }

    private Answer add(String body) {
        return client.post(OPERATORS, root(), BodyPublishers.ofString(body));
    }

    private Answer change(String name, String body) {
        return client.send(client.authorized(OPERATORS + "/" + name, root())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private String root() {
        return server.tokens().administrator("root");
    }

    private String latestActionOf(String operator) {
        for (JsonNode action :
                client.getAsOperator("/api/v1/admin/audit?limit=100").expect(200, JsonNode.class)) {
            if (action.get("operator").asText().equals(operator)) {
                return action.get("action").asText();
            }
        }
        throw new AssertionError(operator + " has done nothing");
    }
}

package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who signs in with a password. Every test has one of its own, so that the audit trail tells them apart. */
public record OperatorAccount(String name, String password) {

    private static final String FIRST_PASSWORD = "given by somebody";
    private static final String PASSWORD = "known to one only";

    private static final String SESSION = "/api/v1/console/session";
    private static final String COOKIE = "seckill-console=";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** One who has to change the password first. */
    public static OperatorAccount fresh(SeckillServer server, String... roles) {
        String name = "oper" + NUMBERS.incrementAndGet() + "." + server.port();
        Map<String, Object> body = Map.of("name", name, "password", FIRST_PASSWORD, "roles", List.of(roles));
        server.client()
                .post(
                        "/api/v1/admin/operators",
                        server.tokens().administrator("system-tests"),
                        BodyPublishers.ofString(Json.write(body)))
                .expect(201, JsonNode.class);
        return new OperatorAccount(name, FIRST_PASSWORD);
    }

    /** One who has done that. */
    public static OperatorAccount of(SeckillServer server, String... roles) {
        OperatorAccount fresh = fresh(server, roles);
        OperatorAccount ready = new OperatorAccount(fresh.name(), PASSWORD);
        SeckillClient client = server.client();
        Answer changed = client.send(client.request("/api/v1/console/password")
                .header("Cookie", COOKIE + fresh.session(client))
                .header("Seckill-Console", "1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Json.write(Map.of("current", FIRST_PASSWORD, "next", PASSWORD))))
                .build());
        if (changed.status() != 204) {
            throw new AssertionError("The password was not changed: " + changed);
        }
        return ready;
    }

    /** Signs in without a browser, and gives the session's secret. */
    public String session(SeckillClient client) {
        String cookie = signIn(client).header("Set-Cookie");
        return cookie.substring(COOKIE.length(), cookie.indexOf(';'));
    }

    public Answer signIn(SeckillClient client) {
        return client.send(client.request(SESSION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(this)))
                .build());
    }

    /** What the server says to the owner of this session. */
    public static Answer readSession(SeckillClient client, String session) {
        return client.send(
                client.request(SESSION).header("Cookie", COOKIE + session).GET().build());
    }
}

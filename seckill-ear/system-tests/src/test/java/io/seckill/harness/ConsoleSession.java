package io.seckill.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** What a browser does with the operators' sign-in: it keeps the cookie, and its page's script sends the header. */
public final class ConsoleSession {

    private final SeckillClient client;
    private final String cookie;

    private ConsoleSession(SeckillClient client, String cookie) {
        this.client = client;
        this.cookie = cookie;
    }

    public static Answer signIn(SeckillClient client, String name, String password) {
        String body = "{\"name\":" + Json.write(name) + ",\"password\":" + Json.write(password) + "}";
        return client.send(client.request("/api/v1/console/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Goes on with the cookie of an answer. */
    public static ConsoleSession of(SeckillClient client, Answer signedIn) {
        assertThat(signedIn.status()).as(signedIn.toString()).isEqualTo(200);
        return new ConsoleSession(client, signedIn.header("Set-Cookie").split(";")[0]);
    }

    /** An operator of that name, made by an administrator, who has changed the password to this one and is signed in. */
    public static ConsoleSession of(SeckillServer server, String name, String password, String roles) {
        SeckillClient client = server.client();
        String given = "given to you for now";
        client.post(
                        "/api/v1/admin/operators",
                        server.tokens().administrator("root"),
                        BodyPublishers.ofString(
                                "{\"name\":\"" + name + "\",\"password\":\"" + given + "\",\"roles\":[" + roles + "]}"))
                .expect(201, JsonNode.class);
        ConsoleSession first = of(client, signIn(client, name, given));
        assertThat(first.send("PUT", "/api/v1/console/password", passwords(given, password))
                        .status())
                .isEqualTo(204);
        return of(client, signIn(client, name, password));
    }

    public static String passwords(String current, String next) {
        return "{\"current\":" + Json.write(current) + ",\"next\":" + Json.write(next) + "}";
    }

    public Answer get(String path) {
        return client.send(request(path).GET().build());
    }

    public Answer send(String method, String path, String json) {
        return client.send(
                withBody(method, path, json).header("Seckill-Console", "1").build());
    }

    /** As another site's form would. */
    public Answer sendWithoutHeader(String method, String path, String json) {
        return client.send(withBody(method, path, json).build());
    }

    private HttpRequest.Builder withBody(String method, String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        Optional.ofNullable(json).map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    }

    private HttpRequest.Builder request(String path) {
        return client.request(path).header("Cookie", cookie);
    }
}

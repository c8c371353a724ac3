package io.seckill.system;

import static io.seckill.harness.ProblemCheck.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.seckill.harness.Answer;
import io.seckill.harness.SeckillClient;
import io.seckill.harness.SeckillServer;
import io.seckill.harness.SharedServer;
import io.seckill.harness.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ExtendWith(SharedServer.class)
class AddressIT {

    private static final String PATH = "/api/v1/account/address";
    private static final String LONG_LINE = "\"" + "x".repeat(101) + "\"";

    private final SeckillServer server;
    private final SeckillClient client;
    private final Tokens tokens;
    private final String ann;

    AddressIT(SeckillServer server) {
        this.server = server;
        client = server.client();
        tokens = server.tokens();
        ann = tokens.buyer("ann-" + UUID.randomUUID());
    }

    @Test
    void isKeptAsItWasBroughtLast() {
        put(json("city", "\"Köln\"")).expect(200, JsonNode.class);
        put(json("city", "\" München \"")).expect(200, JsonNode.class);

        Answer answer = get();

        JsonNode address = answer.expect(200, JsonNode.class);
        assertThat(address.path("city").asText()).isEqualTo("München");
        assertThat(address.path("name").asText()).isEqualTo("Ann Lee");
        assertThat(address.path("street").asText()).isEqualTo("1 Mill Lane");
        assertThat(address.path("postcode").asText()).isEqualTo("LS1 2CD");
        assertThat(address.path("country").asText()).isEqualTo("GB");
        assertThat(answer.header("Cache-Control")).contains("private");
    }

    @Test
    void isGoneOnceItIsTakenBack() {
        put(json("city", "\"Leeds\"")).expect(200, JsonNode.class);

        assertThat(delete().status()).isEqualTo(204);
        assertThat(delete().status()).isEqualTo(204);

        problem(get(), 404, "not-found");
    }

    @Test
    void isShownToNobodyElse() {
        put(json("city", "\"Leeds\"")).expect(200, JsonNode.class);

        Answer toBob = client.send(client.authorized(PATH, tokens.buyer("bob-" + UUID.randomUUID()))
                .GET()
                .build());

        problem(toBob, 404, "not-found");
        problem(client.getAsOperator(PATH), 403);
        problem(client.get(PATH), 401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            name     | ""
            name     | "  "
            name     | null
            name     | "Ann\\nLee"
            street   | null
            street   | ""
            postcode | "12345678901234567"
            postcode | null
            city     | ""
            country  | "gb"
            country  | "GBR"
            country  | "XX"
            country  | ""
            country  | null
            """)
    void isRefusedWithABadField(String field, String value) {
        assertThatRefused(field, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "street", "city"})
    void isRefusedWithALineThatFitsNoLabel(String field) {
        assertThatRefused(field, LONG_LINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void isRefusedWhenItIsNone(String body) {
        problem(put(body), 400, "invalid-request");
    }

    private void assertThatRefused(String field, String value) {
        int logEnd = server.log().end();

        Answer answer = put(json(field, value));

        assertThat(problem(answer, 400, "invalid-request").path("errors").toString())
                .contains(field);
        assertThat(server.log().stackTracesSince(logEnd)).isEmpty();
    }

    private Answer put(String json) {
        return client.send(client.authorized(PATH, ann)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private Answer get() {
        return client.send(client.authorized(PATH, ann).GET().build());
    }

    private Answer delete() {
        return client.send(client.authorized(PATH, ann).DELETE().build());
    }

    private static String json(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "\"Ann Lee\"");
        fields.put("street", "\"1 Mill Lane\"");
        fields.put("postcode", "\"LS1 2CD\"");
        fields.put("city", "\"Leeds\"");
        fields.put("country", "\"GB\"");
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}

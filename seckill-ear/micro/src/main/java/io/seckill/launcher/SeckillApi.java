package io.seckill.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The few calls of the application's HTTP interface that its launcher makes. */
final class SeckillApi {

    /** A first answer may have to wait for classes to load, but not longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    SeckillApi(URI base) {
        this.base = base;
    }

    /** Answer of {@code /health/ready}: status code and body. */
    HttpResponse<String> readiness() throws IOException, InterruptedException {
        return send(request("/health/ready").GET());
    }

    List<Sale> sales() throws IOException, InterruptedException {
        JsonArray sales = json(send(request("/api/v1/sales").GET()), 200).getArray("sales");
        return sales.stream().map(JsonObject.class::cast).map(SeckillApi::sale).toList();
    }

    private static Sale sale(JsonObject json) {
        return new Sale(json.getString("saleId"), json.getString("title"), json.getString("state"));
    }

    /** A token of the demo issuer. */
    String token(String subject, String group) throws IOException, InterruptedException {
        String body = JsonWriter.string()
                .object()
                .value("subject", subject)
                .array("groups")
                .value(group)
                .end()
                .end()
                .done();
        return json(send(request("/api/v1/demo/tokens").POST(BodyPublishers.ofString(body))), 200, 201)
                .getString("token");
    }

    /** Opens a sale and returns its id. */
    String createSale(String operatorToken, String saleJson) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/admin/sales")
                .header("Authorization", "Bearer " + operatorToken)
                .POST(BodyPublishers.ofString(saleJson)));
        return json(answer, 201).getString("saleId");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer, Integer... expected) throws IOException {
        if (!List.of(expected).contains(answer.statusCode())) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + ": " + answer.body());
        }
        try {
            return JsonParser.object().from(answer.body());
        } catch (JsonParserException e) {
            throw new IOException(answer.uri() + " did not answer with JSON: " + answer.body(), e);
        }
    }
}

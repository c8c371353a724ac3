package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else's program that is told something over HTTP; it fails as often as it is told to before it works. */
public final class Webhook implements AutoCloseable {

    private final HttpServer http;
    private final AtomicInteger failures;
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();

    private Webhook(HttpServer http, int failures) {
        this.http = http;
        this.failures = new AtomicInteger(failures);
    }

    public static Webhook thatFailsFirst(int times) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Webhook hook = new Webhook(http, times);
            http.createContext("/", hook::answer);
            http.start();
            return hook;
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a webhook", e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/alerts");
    }

    /** What it was told, and took, oldest first. */
    public List<JsonNode> told() {
        return told;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean fails = failures.getAndDecrement() > 0;
        if (!fails) {
            told.add(Json.read(body));
        }
        exchange.sendResponseHeaders(fails ? 500 : 204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}

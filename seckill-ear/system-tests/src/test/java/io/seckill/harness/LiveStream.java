package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One who watches the live state (server-sent events), and keeps all that was told. */
public final class LiveStream implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private static final String DATA = "data: ";

    private final HttpResponse<InputStream> response;
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private LiveStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "live-stream");
        reader.setDaemon(true);
        reader.start();
    }

    public static LiveStream open(HttpRequest request) {
        try {
            return new LiveStream(HTTP.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request, e);
        }
    }

    public int status() {
        return response.statusCode();
    }

    /** Empty when there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What was told so far, as it was written. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    public List<JsonNode> states() {
        return texts.stream().map(Json::read).toList();
    }

    public JsonNode last() {
        return Json.read(texts.get(texts.size() - 1));
    }

    /** Whether the server, or this one, has ended it. */
    public boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    texts.add(line.substring(DATA.length()));
                }
            }
        } catch (IOException e) {
            // Cut off is over, too.
        } finally {
            over = true;
        }
    }
}

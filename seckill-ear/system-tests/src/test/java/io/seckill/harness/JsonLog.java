package io.seckill.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The log of a server that writes JSON. On Payara Micro all lines are; on another's server only the application's own, which are led
 * into a file.
 */
public final class JsonLog {

    private static final boolean WHOLE = Shape.given().platform() == Platform.MICRO;

    private final Path file;
    private SeckillServer server;

    public JsonLog(Path folder) {
        this.file = folder.resolve("application.log");
    }

    public ServerOptions with(ServerOptions options) {
        ServerOptions json = options.with("seckill.log.format", "json").with("seckill.log.level", "debug");
        return WHOLE ? json : json.with("seckill.log.file", file);
    }

    public void of(SeckillServer started) {
        server = started;
    }

    /** All of them; a line that is not JSON fails. The last one may be half written still, and is left out then. */
    public List<JsonNode> lines() {
        String text = WHOLE ? server.log().text() : text(file.resolveSibling(file.getFileName() + ".0"));
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(Json::read)
                .toList();
    }

    /** What the lines with this id say. */
    public List<String> about(String traceId) {
        return lines().stream()
                .filter(line -> line.path("traceId").asText().equals(traceId))
                .map(line -> line.get("message").asText())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

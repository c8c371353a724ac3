package io.seckill.json;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.util.Map;

/**
 * Writes and reads records as JSON. One {@link Jsonb} and one parser factory for the application: each costs more to make
 * than to use.
 * Identifiers are written as the strings that users see. Thread-safe.
 */
@ApplicationScoped
public class Json {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig()
            .withAdapters(
                    new IdAdapter.OfSale(),
                    new IdAdapter.OfTicket(),
                    new IdAdapter.OfOrder(),
                    new IdAdapter.OfRefund(),
                    new IdAdapter.OfBuyer(),
                    new IdAdapter.OfTrace()));

    private final JsonParserFactory parsers = jakarta.json.Json.createParserFactory(Map.of());

    public String write(Object value) {
        return jsonb.toJson(value);
    }

    /** For a server that writes records itself. */
    public Jsonb jsonb() {
        return jsonb;
    }

    /** @throws MalformedJsonException when the text is not JSON of this type */
    public <T> T read(String text, Class<T> type) {
        try {
            return present(jsonb.fromJson(text, type));
        } catch (JsonbException | JsonException | IllegalArgumentException e) {
            throw new MalformedJsonException(e);
        }
    }

    /**
     * Reads one JSON object that fills the whole text. JSON-B alone would ignore what stands behind the object.
     *
     * @throws MalformedJsonException when the text is not just one JSON object of this type, or goes beyond what the
     *     parser takes (depth, digits): it then throws whatever it likes
     */
    public <T> T readObject(byte[] utf8, Class<T> type) {
        return read(object(utf8).toString(), type);
    }

    /**
     * The one JSON object that fills the whole text, for whoever has to know which fields it names.
     *
     * @throws MalformedJsonException see {@link #readObject}
     */
    public JsonObject object(byte[] utf8) {
        try (JsonParser parser = parsers.createParser(new ByteArrayInputStream(utf8))) {
            parser.next();
            JsonObject object = parser.getObject();
            if (parser.hasNext()) {
                throw new JsonException("text behind the object");
            }
            return object;
        } catch (RuntimeException e) {
            throw new MalformedJsonException(e);
        }
    }

    private static <T> T present(T value) {
        if (value == null) {
            throw new MalformedJsonException(new IllegalArgumentException("null"));
        }
        return value;
    }
}

package io.seckill.messaging;

import io.seckill.correlation.TraceId;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an item of a message is about, as the texts of its identifiers. Most items name only some of them. */
public record MessageItem(
        Optional<String> order,
        Optional<String> ticket,
        Optional<String> refund,
        Optional<String> buyer,
        Optional<TraceId> trace) {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    /** The items of a message's body; none when it is no message of the application's. */
    public static List<MessageItem> of(String body) {
        return object(body).map(object -> object.get("items")).stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(items -> items.asJsonArray().stream())
                .filter(JsonObject.class::isInstance)
                .map(item -> of(item.asJsonObject()))
                .toList();
    }

    /** Whether it is about the thing with this identifier. */
    public boolean names(String id) {
        return Stream.of(order, ticket, refund)
                .anyMatch(own -> own.filter(id::equals).isPresent());
    }

    /** A text that is one JSON object; empty for any other. */
    static Optional<JsonObject> object(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (RuntimeException e) {
            // Beyond what the parser takes (depth, digits) it throws whatever it likes.
            return Optional.empty();
        }
    }

    private static MessageItem of(JsonObject item) {
        return new MessageItem(
                text(item, "orderId"),
                text(item, "ticketId"),
                text(item, "refundId"),
                text(item, "buyer"),
                text(item, "traceId").flatMap(TraceId::parse));
    }

    private static Optional<String> text(JsonObject item, String name) {
        JsonValue value = item.get(name);
        return value instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}

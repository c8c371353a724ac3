package io.seckill.messaging;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells where its buyer lives or can be called, and leaves what an operator needs to tell messages apart. Of
 * a phone number the last two digits are left.
 */
public final class BodyMask {

    private static final String MASK = "***";

    /** By which last digits a buyer who is on the phone can say that it is the right number. */
    private static final int DIGITS_LEFT = 2;

    private static final Set<String> PHONES = Set.of("phone");
    private static final Set<String> PLACES = Set.of("street", "name", "postcode");

    /** E.164 (2010), section 6.2.1: fifteen digits at most; as people write it, or without its plus. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+[0-9](?:[ ()./-]{0,2}[0-9]){5,14}|(?<![0-9A-Za-z])[0-9]{9,15}(?![0-9A-Za-z])");

    /** A JSON number is not written like a phone number: only what begins with a plus is one. */
    private static final Pattern MARKED_NUMBER = Pattern.compile("\\+[0-9](?:[ ()./-]{0,2}[0-9]){5,14}");

    /** In what was to be JSON and is not. */
    private static final Pattern BROKEN_FIELD = Pattern.compile(
            "(\"(?:phone|street|name|postcode)\"\\s*:\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"?|[^,}\\]\\s]+)",
            Pattern.CASE_INSENSITIVE);

    /** Found once: each call of {@code Json} searches the class path for it. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private BodyMask() {}

    /** The body of a message, JSON or not. */
    public static String of(String body) {
        return MessageItem.object(body).map(object -> object(object).toString()).orElseGet(() -> text(broken(body)));
    }

    /** A text for people. */
    public static String text(String text) {
        return masked(NUMBER, text);
    }

    /** What is left of one phone number. */
    public static String phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return MASK + digits.substring(Math.max(0, digits.length() - DIGITS_LEFT));
    }

    private static String broken(String body) {
        return BROKEN_FIELD.matcher(body).replaceAll("$1\"" + MASK + "\"");
    }

    private static String masked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll((MatchResult number) -> phone(number.group()));
    }

    private static JsonObject object(JsonObject object) {
        JsonObjectBuilder masked = JSON.createObjectBuilder();
        object.forEach((name, value) -> masked.add(name, field(name.toLowerCase(Locale.ROOT), value)));
        return masked.build();
    }

    private static JsonValue field(String name, JsonValue value) {
        if (value == JsonValue.NULL) {
            return value;
        } else if (PLACES.contains(name)) {
            return JSON.createValue(MASK);
        } else if (PHONES.contains(name)) {
            return JSON.createValue(value instanceof JsonString text ? phone(text.getString()) : MASK);
        }
        return value(value);
    }

    private static JsonValue value(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> object(value.asJsonObject());
            case ARRAY -> {
                JsonArrayBuilder masked = JSON.createArrayBuilder();
                value.asJsonArray().forEach(item -> masked.add(value(item)));
                yield masked.build();
            }
            case STRING -> JSON.createValue(masked(MARKED_NUMBER, ((JsonString) value).getString()));
            default -> value;
        };
    }
}

package io.seckill.notification;

import java.util.Optional;
import java.util.regex.Pattern;

/** A phone number in the international form (ITU-T E.164: a plus sign and at most 15 digits). It does not show in logs. */
public record PhoneNumber(String value) {

    /** The shortest numbers in use have seven digits with their country's code. */
    public static final String PATTERN = "\\+[1-9][0-9]{6,14}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a phone number in the international form");
        }
    }

    /** Empty when the text is not in the international form. */
    public static Optional<PhoneNumber> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
    }

    /** As SMPP wants it, beside "international". */
    String digits() {
        return value.substring(1);
    }

    @Override
    public String toString() {
        return "+…";
    }
}

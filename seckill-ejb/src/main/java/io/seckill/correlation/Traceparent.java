package io.seckill.correlation;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text {@code traceparent} of W3C Trace Context (https://www.w3.org/TR/trace-context/, section 3.2): as a header of requests, and
 * as a property of messages.
 */
public final class Traceparent {

    /** The header's name, and the property's: it is a Java identifier, as JMS wants it. */
    public static final String NAME = "traceparent";

    /** What a later version adds stands behind a further dash; version ff is none. */
    private static final Pattern TEXT =
            Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final int VERSION = 1;
    private static final int TRACE_ID = 2;
    private static final int FURTHER = 3;

    private static final String FIRST_VERSION = "00";

    /** Whoever sends a longer one means something else. */
    private static final int LONGEST = 256;

    private Traceparent() {}

    /** The trace that the text names; empty when there is no text, or when the standard says to ignore it. */
    public static Optional<TraceId> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches() && isOfItsVersion(matcher) ? TraceId.parse(matcher.group(TRACE_ID)) : Optional.empty();
    }

    /** The first version has nothing behind its flags. */
    private static boolean isOfItsVersion(Matcher matcher) {
        return matcher.group(FURTHER) == null || !matcher.group(VERSION).equals(FIRST_VERSION);
    }

    /** For a message that this node sends; nothing is recorded of it but log lines, so it is not flagged as sampled. */
    public static String of(TraceId trace) {
        long sender = ThreadLocalRandom.current().nextLong() | 1;
        return FIRST_VERSION + "-" + trace + "-" + HexFormat.of().toHexDigits(sender) + "-00";
    }
}
